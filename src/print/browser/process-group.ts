// Ends a program with all that it has started: whoever leads a process group takes the group along.
import { setTimeout } from 'node:timers/promises';

const GONE_MS = 500;
const POLL_MS = 10;

/** Kills whatever is still there of the group and waits for it. */
export async function endGroup(leader: number | undefined): Promise<void> {
  if (leader === undefined) return;
  const signal = (what: 'SIGKILL' | 0): boolean => {
    try {
      return process.kill(-leader, what);
    } catch {
      return false;
    }
  };
  signal('SIGKILL');
  // Bounded: where nobody reaps them, the dead stay listed for ever.
  for (let waited = 0; signal(0) && waited < GONE_MS; waited += POLL_MS) await setTimeout(POLL_MS);
}
