// A thread of the charts: gets specs, theme and fonts once, then commission after commission.
import { parentPort, workerData } from 'node:worker_threads';
import type { FontFile, FontSet } from '../fonts/font-set.ts';
import type { Commission } from './commission.ts';
import { setUpEasel } from './draw.ts';
import { learn, type Measured } from './shape.ts';
import type { Studio } from './studio.ts';

export interface Outfit {
  readonly studio: Studio;
  /** Their bytes are in shared memory. */
  readonly fonts: FontSet;
}

/** What is handed from thread to thread is a bare view of the bytes; faces that share a file still do. */
function unwrap({ faces, versions }: FontSet): FontSet {
  const files = new Map<FontFile, FontFile>();
  const fileOf = (file: FontFile): FontFile => {
    const { buffer, byteOffset, byteLength } = file.bytes;
    const own = files.get(file) ?? { ...file, bytes: Buffer.from(buffer, byteOffset, byteLength) };
    files.set(file, own);
    return own;
  };
  return { faces: faces.map((face) => ({ ...face, file: fileOf(face.file) })), versions };
}

export interface Order {
  readonly commission: Commission;
  /** Lines that another thread has measured since the last order. */
  readonly measured: readonly Measured[];
}

const { studio, fonts } = workerData as Outfit;
const own = unwrap(fonts);
const easel = setUpEasel(studio, own);

parentPort?.on('message', async ({ commission, measured }: Order) => {
  learn(own, measured);
  parentPort?.postMessage(await easel.draw(commission));
});
