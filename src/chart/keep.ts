// Keeps what was drawn, under a key made of everything that it was drawn from, and takes it from there.
import { createHash } from 'node:crypto';
import { done } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Result } from '../model/result.ts';
import type { Store } from '../model/store.ts';
import { svgObjection } from './allow-svg.ts';
import { canonical } from './canonical.ts';
import { type Commission, type Drawn, panelsOf } from './commission.ts';
import type { Studio } from './studio.ts';

/** Gives back the very same where it was drawn before and can be read, else what `draw` says, and keeps that. */
export type Keeper = (commission: Commission, draw: () => Promise<Result<Drawn>>) => Promise<Kept>;

export interface Kept {
  readonly result: Result<Drawn>;
  readonly drawn: boolean;
}

const keepNothing: Keeper = async (_commission, draw) => ({ result: await draw(), drawn: true });

export interface Tools {
  readonly studio: Studio;
  readonly fonts: FontSet;
  /** Of the libraries that draw. */
  readonly versions: readonly string[];
  /** What the program itself is. */
  readonly code: string;
}

export function openKeeper(store: Store | null, { studio, fonts, versions, code }: Tools): Keeper {
  if (store === null) return keepNothing;
  const faces = fonts.faces.map(({ family, weight, range, file }) => [family, weight, range, file.sha256]);
  const common = digest(canonical([code, versions, studio.theme.config, faces]));
  const keyOf = (commission: Commission): string =>
    digest(common, studio.specs.get(commission.spec)?.json ?? '', canonical(commission));
  return async (commission, draw) => {
    const key = keyOf(commission);
    const bytes = await store.get('figure', key);
    const kept = bytes === null ? null : unpack(bytes, panelsOf(commission).length);
    if (kept !== null) return { result: done(kept), drawn: false };
    const result = await draw();
    if (result.ok) await store.put('figure', key, Buffer.from(JSON.stringify(result.value)));
    return { result, drawn: true };
  };
}

function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** `null` where the bytes are not as many pictures, with their warnings. */
function unpack(bytes: Buffer, panels: number): Drawn | null {
  try {
    const kept: unknown = JSON.parse(bytes.toString('utf8'));
    return isDrawn(kept) && kept.svgs.length === panels && kept.svgs.every(isPicture) ? kept : null;
  } catch {
    return null;
  }
}

/** Who can write to the store shall not write into the pages. */
const isPicture = (svg: string): boolean => svgObjection(svg) === null;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function isDrawn(value: unknown): value is Drawn {
  if (typeof value !== 'object' || value === null) return false;
  const { svgs, warnings } = value as { readonly svgs?: unknown; readonly warnings?: unknown };
  if (!isTexts(svgs) || typeof warnings !== 'object' || warnings === null) return false;
  const { compiling, drawing } = warnings as { readonly compiling?: unknown; readonly drawing?: unknown };
  return isTexts(compiling) && isTexts(drawing);
}
