// Notes what a sheet tried to load; the browser has refused all of it.
import type { CDPSession } from 'puppeteer-core';

export interface Refusals {
  /** Addresses and the browser's complaints since the last call, each once. */
  readonly take: () => readonly string[];
}

/** What the page's policy has blocked: an address, or what was tried where there is none. */
function blockedBy(complaint: string): string | undefined {
  const tried = /^(.*?) violates the following Content Security Policy/.exec(complaint)?.[1];
  return tried === undefined ? undefined : (/'([^']+)'/.exec(tried)?.[1] ?? tried);
}

/** `data:` URIs are no requests. What was refused before it became a request shows up in the log only. */
export async function watchRequests(session: CDPSession): Promise<Refusals> {
  let seen = new Set<string>();
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:') && request.url !== 'about:blank') seen.add(request.url);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const file = /Not allowed to load local resource: (.*)/.exec(entry.text)?.[1];
    const refused = file ?? blockedBy(entry.text);
    if (refused !== undefined) seen.add(refused);
  });
  await session.send('Network.enable');
  await session.send('Log.enable');
  return {
    take: () => {
      const taken = [...seen];
      seen = new Set();
      return taken;
    },
  };
}
