// A thread of preflight: gets the names of the declared fonts once, then sheet after sheet.
import { parentPort, workerData } from 'node:worker_threads';
import type { Printed } from '../model/sheet.ts';
import { type Checked, checkPrinted } from './check-printed.ts';

export interface Order {
  readonly printed: Printed;
}

export interface Answer {
  readonly checked: Checked;
}

const declared = workerData as ReadonlySet<string>;

parentPort?.on('message', ({ printed }: Order) => {
  const answer: Answer = { checked: checkPrinted(printed, declared) };
  parentPort?.postMessage(answer);
});
