// Prints a folder of HTML documents with jsreport, all of them once to warm up and then in measured rounds.
// node print-jsreport.mjs <folder> <browser> <rounds> <at once>; the last line is {"version", "ms": [of each round], "bytes"}.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import chromePdf from '@jsreport/jsreport-chrome-pdf';
import core from '@jsreport/jsreport-core';
import handlebars from '@jsreport/jsreport-handlebars';

const [folder, browser, rounds, atOnce] = process.argv.slice(2);
const pool = Number(atOnce);
const { version } = createRequire(import.meta.url)('@jsreport/jsreport-core/package.json');

const jsreport = core({
  logger: { silent: true },
  discover: false,
  tempDirectory: join(tmpdir(), `indexpress-jsreport-${process.pid}`),
  reportTimeout: 120_000,
  workers: { numberOfWorkers: pool },
  extensions: {
    'chrome-pdf': {
      strategy: 'chrome-pool',
      numberOfWorkers: pool,
      launchOptions: { executablePath: browser, args: process.getuid() === 0 ? ['--no-sandbox'] : [] },
    },
  },
});
jsreport.use(chromePdf()).use(handlebars());
await jsreport.init();

// The document as a template: its head as it is, its body as the data of the template.
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => {
    const [head, rest] = readFileSync(join(folder, name), 'utf8').split('<body>');
    return { content: `${head}<body>{{{body}}}</body></html>`, body: rest.replace('</body></html>', '') };
  });

async function print({ content, body }) {
  const template = {
    content,
    engine: 'handlebars',
    recipe: 'chrome-pdf',
    chrome: { printBackground: true, mediaType: 'print', preferCSSPageSize: true },
  };
  const { content: pdf } = await jsreport.render({ template, data: { body } });
  if (pdf.subarray(0, 5).toString() !== '%PDF-') throw new Error('this is no PDF');
  return pdf.length;
}

async function printAll() {
  const waiting = [...documents];
  let bytes = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) bytes += await print(next);
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: pool }, work));
  return { ms: performance.now() - since, bytes };
}

await printAll();
const measured = [];
for (let round = 0; round < Number(rounds); round++) measured.push(await printAll());
await jsreport.close();
process.stdout.write(
  `\n${JSON.stringify({ version, ms: measured.map(({ ms }) => ms), bytes: measured[0].bytes })}\n`,
);
process.exit(0);
