// A thread that finishes one printed PDF after the other.
import { parentPort } from 'node:worker_threads';
import { finishPrint, type Unfinished } from './pdf/finish-print.ts';

parentPort?.on('message', (order: Unfinished) => parentPort?.postMessage(finishPrint(order)));
