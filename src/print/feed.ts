// Hands out what is to be printed, one by one; the next batch is fetched before the last one is used up.

export interface Feed<T> {
  /** `null` when there is no more. Throws what the source of the batches throws, and the signal's reason. */
  readonly next: () => Promise<T | null>;
  /** No more is wanted. */
  readonly end: () => void;
}

export interface FeedOptions<S, T> {
  /** The next batch is fetched when no more than this many wait. */
  readonly low: number;
  /** Makes one batch ready to be handed out, in the order in which it returns it. */
  readonly take: (batch: S) => readonly T[];
  readonly signal: AbortSignal;
}

export function openFeed<S, T>(batches: AsyncIterable<S> | Iterable<S>, options: FeedOptions<S, T>): Feed<T> {
  const source = open(batches);
  const waiting: T[] = [];
  let over = false;
  /** The batch that is on its way; one that has failed stays, for whoever asks next. */
  let coming: Promise<void> | null = null;
  const fetch = async (): Promise<void> => {
    const batch = await source.next();
    if (batch.done === true) over = true;
    else if (!over) waiting.push(...options.take(batch.value));
    coming = null;
    fill();
  };
  const fill = (): void => {
    if (over || coming !== null || waiting.length > options.low) return;
    coming = fetch();
    // What is on its way and fails makes what waits worthless.
    coming.catch(() => waiting.splice(0));
  };
  const next = async (): Promise<T | null> => {
    for (;;) {
      options.signal.throwIfAborted();
      const one = waiting.shift();
      fill();
      if (one !== undefined) return one;
      if (coming === null) return null;
      await unlessAborted(coming, options.signal);
    }
  };
  const end = (): void => {
    waiting.splice(0);
    if (!over) source.return?.().catch(() => undefined);
    over = true;
  };
  return { next, end };
}

/** An iterator of either kind, whose answers are promises. */
function open<S>(batches: AsyncIterable<S> | Iterable<S>): AsyncIterator<S> {
  if (Symbol.asyncIterator in batches) return batches[Symbol.asyncIterator]();
  const iterator = batches[Symbol.iterator]();
  return {
    next: async () => iterator.next(),
    return: async () => iterator.return?.() ?? { done: true, value: undefined },
  };
}

/** Does not wait for a promise longer than until the signal; throws its reason. */
async function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  const listening = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal });
  });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    listening.abort();
  }
}
