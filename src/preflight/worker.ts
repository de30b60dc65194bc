// A thread of preflight: gets the names of the declared fonts once, then sheet after sheet.
import { parentPort, workerData } from 'node:worker_threads';
import type { Printed } from '../model/sheet.ts';
import { checkPrinted } from './check-printed.ts';

const declared = workerData as ReadonlySet<string>;

parentPort?.on('message', (printed: Printed) => parentPort?.postMessage(checkPrinted(printed, declared)));
