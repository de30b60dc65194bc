// Ends work at once when what it needs is lost, such as a browser.

/**
 * Rejects with the reason for which `lost` does, if that comes first. Unlike `Promise.race`, it keeps nothing of work that
 * is done for as long as nothing is lost.
 */
export function unlessLost(lost: Promise<never>): <T>(work: Promise<T>) => Promise<T> {
  const waiting = new Set<(cause: unknown) => void>();
  let over: { readonly cause: unknown } | null = null;
  lost.catch((cause: unknown) => {
    over = { cause };
    for (const reject of waiting) reject(cause);
    waiting.clear();
  });
  return (work) =>
    new Promise((resolve, reject) => {
      if (over !== null) reject(over.cause);
      else waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}
