// npm run bench: how long the engine takes for what it is meant for, and how much memory.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Line, Part } from './line.ts';
import { HEAD, machine, type PartLines, rowOf, toJson } from './report.ts';

/** A part is loaded when it is its turn, so that the memory of one is not that of the next. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  engine: async () => (await import('./engine/measure.ts')).measureEngine,
  build: async () => (await import('./build/measure.ts')).measureBuild,
  presses: async () => (await import('./build/presses.ts')).measurePresses,
  print: async () => (await import('./print/floor.ts')).measurePrint,
  preflight: async () => (await import('./print/preflight.ts')).measurePreflight,
  memory: async () => (await import('./build/memory.ts')).measureThousand,
  many: async () => (await import('./build/memory.ts')).measureSixThousand,
  peers: async () => (await import('./print/peers.ts')).measurePeers,
};

/** These take minutes, or need what `npm ci` does not bring. */
const ONLY_BY_NAME = ['many', 'peers'];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function measure(name: string, part: Part): Promise<PartLines> {
  const lines: Line[] = [];
  say(`\n${name}`);
  for await (const measured of part()) {
    lines.push(measured);
    say(rowOf(measured));
  }
  return { part: name, lines };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const wanted =
  positionals.length > 0 ? positionals : Object.keys(PARTS).filter((name) => !ONLY_BY_NAME.includes(name));
const unknown = wanted.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
say(machine());
say(HEAD);
const measured: PartLines[] = [];
for (const name of wanted) {
  const load = PARTS[name];
  if (load !== undefined) measured.push(await measure(name, await load()));
}
if (values.json !== undefined) writeFileSync(values.json, toJson(measured));
