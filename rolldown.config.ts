// From `src` and what it depends on to `dist`: a few files instead of the thousand that a run would have to find.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';

const SOURCE = fileURLToPath(new URL('src', import.meta.url));

/** What Node is told to run: the commands, the threads, and the two programs of `npm run`. */
const ENTRIES = [
  'cli/main',
  'analyse/worker',
  'chart/worker',
  'preflight/worker',
  'print/worker',
  'load/write-schemas',
  'pictures/write-readme',
];

/** These look for files of their own beside their code. */
const LEFT_ALONE = /^(@hyzyla\/pdfium|@sparticuz\/chromium|harfbuzzjs)(\/|$)/;

/** A module finds threads and package.json from where it would stand by itself: every file is one folder deep. */
const standingWhereItStood: Plugin = {
  name: 'standing-where-it-stood',
  transform(code, id) {
    if (!id.startsWith(SOURCE) || !code.includes('import.meta.url')) return null;
    const file = relative(SOURCE, id).replace(/\.ts$/, '.js');
    // Every line stays the line that it was, so the map needs no correction.
    return {
      code: code.replaceAll('import.meta.url', `new URL('../${file}', import.meta.url).href`),
      map: null,
    };
  },
};

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `${SOURCE}/${name}.ts`])),
  platform: 'node',
  logLevel: 'warn',
  external: LEFT_ALONE,
  plugins: [standingWhereItStood],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
  },
});
