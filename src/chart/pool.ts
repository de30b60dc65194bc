// Threads that draw: orders are shared out among them, and one that hangs or dies is told by what it was drawing.
import { chartHung, chartThread } from '../diagnostics/catalogue/chart.ts';
import { failed } from '../diagnostics/diagnostic.ts';
import type { FontFile, FontSet } from '../fonts/font-set.ts';
import type { Result } from '../model/result.ts';
import type { Commission, Drawn } from './commission.ts';
import type { Desk, Terms } from './desk.ts';
import { HungThread, LostThread, openSeat, type Seat } from './seat.ts';
import { measuredSoFar } from './shape.ts';
import type { Studio } from './studio.ts';
import type { Outfit } from './worker.ts';

/** Commissions that one thread draws in less time than another takes to start. */
const WORTH_A_THREAD = 10;

interface Waiting {
  readonly commission: Commission;
  readonly resolve: (result: Result<Drawn>) => void;
  readonly reject: (cause: unknown) => void;
}

/** A thread, and what it knows already. */
interface Place {
  readonly seat: Seat;
  readonly specs: Set<string>;
  measured: number;
}

/** Starts and ends threads. */
function openStaff(script: URL, outfit: Outfit, figureMs: number) {
  let shared: Outfit | null = null;
  const places = new Set<Place>();
  return {
    places,
    hire: (): Place => {
      shared ??= { ...outfit, fonts: share(outfit.fonts, outfit.studio) };
      const place: Place = { seat: openSeat(script, shared, figureMs), specs: new Set(), measured: 0 };
      places.add(place);
      return place;
    },
    leave: (place: Place): void => {
      places.delete(place);
      void place.seat.close();
    },
    drawAt: (place: Place, commission: Commission): Promise<Result<Drawn>> => {
      const all = measuredSoFar(outfit.fonts);
      const measured = all.slice(place.measured);
      place.measured = all.length;
      place.specs.add(commission.spec);
      return place.seat.draw({ commission, measured });
    },
    close: async (): Promise<void> => {
      await Promise.all([...places].map(({ seat }) => seat.close()));
    },
  };
}

/** What is not tried again. */
interface Failures {
  /** By spec. */
  readonly fatal: Map<string, Result<Drawn>>;
  /** A mistake of the program: nothing more is drawn. */
  bug: { readonly cause: unknown } | null;
}

/** One more thread is started where all are busy and enough is waiting. */
export function openPool(script: URL, outfit: Outfit, { threads, figureMs, signal }: Terms): Desk {
  const staff = openStaff(script, outfit, figureMs);
  const waiting: Waiting[] = [];
  const idle: Place[] = [];
  const failures: Failures = { fatal: new Map(), bug: null };
  /** Draws one; gives back the thread, or `null` where it is lost. */
  const drawNext = async (given: Place | null, next: Waiting): Promise<Place | null> => {
    const { commission, resolve, reject } = next;
    let place = given;
    try {
      signal.throwIfAborted();
      if (failures.bug !== null) throw failures.bug.cause;
      place ??= idle.pop() ?? staff.hire();
      resolve(failures.fatal.get(commission.spec) ?? (await staff.drawAt(place, commission)));
      return place;
    } catch (cause) {
      if (place !== null) staff.leave(place);
      const said = signal.aborted ? null : explain(cause, commission, outfit, figureMs);
      if (said === null) failures.bug = { cause: signal.aborted ? signal.reason : cause };
      else failures.fatal.set(commission.spec, said);
      if (said === null) reject(failures.bug?.cause);
      else resolve(said);
      return null;
    }
  };
  let working = 0;
  const work = async (): Promise<void> => {
    working += 1;
    let place: Place | null = null;
    for (let next = take(waiting, place, staff.places); next !== null; ) {
      place = await drawNext(place, next);
      next = take(waiting, place, staff.places);
    }
    if (place !== null) idle.push(place);
    working -= 1;
  };
  signal.addEventListener('abort', staff.close, { once: true });
  return {
    draw: (commission) =>
      new Promise((resolve, reject) => {
        waiting.push({ commission, resolve, reject });
        const isWorth = idle.length > 0 || staff.places.size === 0 || waiting.length > WORTH_A_THREAD;
        if (working < threads && isWorth) void work();
      }),
    close: async () => {
      signal.removeEventListener('abort', staff.close);
      await staff.close();
    },
  };
}

/** What this thread has the spec of, else what no other has, else what waits longest: a spec is compiled but once. */
function take(waiting: Waiting[], place: Place | null, places: ReadonlySet<Place>): Waiting | null {
  const own = waiting.findIndex(({ commission }) => place?.specs.has(commission.spec));
  const free = waiting.findIndex(({ commission }) =>
    [...places].every(({ specs }) => !specs.has(commission.spec)),
  );
  const at = own >= 0 ? own : Math.max(0, free);
  return waiting.splice(at, 1)[0] ?? null;
}

/** `null` for what is no fault of the spec. */
function explain(
  cause: unknown,
  { id, spec }: Commission,
  { studio }: Outfit,
  figureMs: number,
): Result<Drawn> | null {
  const file = studio.specs.get(spec)?.file ?? spec;
  if (cause instanceof HungThread) return failed([chartHung(file, id, figureMs / 1000)]);
  return cause instanceof LostThread ? failed([chartThread(file, id, cause.message)]) : null;
}

/** The faces that a chart can name, with the bytes of their files where all threads see them. */
function share({ faces, versions }: FontSet, { theme, specs }: Studio): FontSet {
  const texts = [JSON.stringify(theme.config), ...[...specs.values()].map(({ json }) => json)];
  const named = faces.filter(({ family }) => texts.some((text) => text.includes(family)));
  const files = new Map<FontFile, FontFile>();
  const fileOf = (file: FontFile): FontFile => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const bytes = Buffer.from(new SharedArrayBuffer(file.bytes.length));
    bytes.set(file.bytes);
    const own = { ...file, bytes };
    files.set(file, own);
    return own;
  };
  return { faces: named.map((face) => ({ ...face, file: fileOf(face.file) })), versions };
}
