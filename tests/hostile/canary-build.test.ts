// A whole build of hostile data, and a print where every name would be asked for at our own name server.
import { execFile, execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, compileModules, ROOT } from '../cli/run.ts';
import { type Canaries, SECRET, startCanaries } from './canaries.ts';

let cli: Cli;
let canaries: Canaries;
let room = '';
beforeAll(async () => {
  cli = compileCli();
  canaries = await startCanaries();
  room = mkdtempSync(join(tmpdir(), 'canary-build-'));
});
afterAll(async () => {
  await canaries.close();
  rmSync(room, { recursive: true });
});

/** The fixture of three cities with words of alpha replaced. */
function hostileEdition(name: string, words: Readonly<Record<string, string>>): string {
  const data = join(room, name, 'data');
  cpSync('tests/fixtures/three-cities', join(data, 'three-cities'), { recursive: true });
  const file = join(data, 'three-cities/cities/alpha.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(words)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, JSON.stringify(to));
  }
  writeFileSync(file, text);
  return data;
}

const build = (name: string, data: string, ...more: readonly string[]) => {
  const words = ['build', 'three-cities', '--data', data, '--out', join(room, name, 'out'), '--no-cache'];
  return cli.run([...words, '--only', 'brief:alpha', ...more]);
};

/** Text of all PDFs, and the raw bytes of all files that a build has left. */
async function everythingIn(folder: string): Promise<string> {
  const parts: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    parts.push(bytes.toString('utf8'));
    if (path.endsWith('.pdf'))
      parts.push((await extractText(new Uint8Array(bytes), { mergePages: true })).text);
  }
  return parts.join('\n');
}

describe('a build', () => {
  it('prints markup in names and texts as the words that they are', async () => {
    const { port, file } = canaries;
    const data = hostileEdition('names', {
      'Alpha Guidance Fund': `<img src=//127.0.0.1:${port}>`,
      'Alpha Science Park': '{{constructor}}',
      'Alpha has the most national laboratories and the largest funds, but drew little investment in the year.': `<iframe src="file://${file}"></iframe><script>fetch("http://127.0.0.1:${port}/")</script> &lt;b&gt; {{> said}}`,
    });
    const { code, stderr } = await build('names', data);
    expect(stderr).not.toContain('refused-request');
    expect(code, stderr).toBe(0);
    const made = await everythingIn(join(room, 'names/out'));
    const words = made.replace(/\s/g, '');
    for (const printed of ['</iframe><script>', '{{>said}}', '{{constructor}}', '<imgsrc=//127', '&lt;b&gt;'])
      expect(words.includes(printed), printed).toBe(true);
    expect(made.includes(SECRET)).toBe(false);
    expect(canaries.heard()).toEqual([]);
  });

  it('ends before it starts a browser where the looks ask for anything', async () => {
    const { port, file } = canaries;
    const data = hostileEdition('looks', {});
    const templates = join(room, 'looks/templates');
    cpSync('templates', templates, { recursive: true });
    writeFileSync(join(templates, 'partials/said.hbs'), `<iframe src="file://${file}"></iframe>\n`);
    writeFileSync(join(templates, 'brief/brief.css'), `p { background: url(http://127.0.0.1:${port}/a); }\n`);
    const { code, stderr } = await build('looks', data, '--templates', templates, '--browser', '/bin/false');
    expect(stderr).toContain('error[template-markup]');
    expect(stderr).toContain('error[style-forbidden]');
    expect(stderr).not.toContain('browser-start');
    expect(code).toBe(1);
    expect(canaries.heard()).toEqual([]);
  });
});

/** Whether a child can be given another /etc/resolv.conf, and port 53 is ours to listen at. */
async function nameServer() {
  const socket = createSocket('udp4');
  const heard: string[] = [];
  socket.on('message', (message) => heard.push(message.toString('latin1')));
  try {
    execFileSync('unshare', ['-m', 'mount', '--bind', '/dev/null', '/etc/resolv.conf'], { stdio: 'ignore' });
    socket.bind(53, '127.0.0.1');
    await Promise.race([once(socket, 'listening'), once(socket, 'error').then(Promise.reject.bind(Promise))]);
    return { socket, heard };
  } catch {
    return null;
  }
}

const names = await nameServer();
afterAll(() => names?.socket.close());

/** Runs a module where our name server is the only one. */
async function withOurNames(script: string): Promise<string> {
  const resolver = join(room, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  const shell = 'mount --bind "$1" /etc/resolv.conf && exec "$2" --input-type=module -e "$3"';
  const words = ['-m', 'sh', '-c', shell, 'sh', resolver, process.execPath, script];
  return (await promisify(execFile)('unshare', words, { cwd: ROOT })).stdout;
}

describe.skipIf(names === null)('a name server', () => {
  it('is asked by others', async () => {
    await withOurNames(
      `import { Resolver } from 'node:dns/promises';
       await new Resolver({ timeout: 200, tries: 1 }).resolve4('control.indexpress.test').catch(() => 0);`,
    );
    expect(names?.heard.join('\n')).toContain('control');
  });

  it('is asked nothing by a sheet with foreign names in it', async () => {
    names?.heard.splice(0);
    const home = compileModules();
    const body = `<p>文</p><link rel="dns-prefetch" href="//canary.indexpress.test"><link rel="preconnect" href="http://canary.indexpress.test">
      <img src="http://canary.indexpress.test/a.png"><img src="//canary.indexpress.test/b.png"><iframe src="http://canary.indexpress.test/"></iframe>
      <a href="http://canary.indexpress.test/">x</a><style>@import "http://canary.indexpress.test/a.css";</style>`;
    const promises = { pages: 1, headings: [], contents: false, blankVersos: false, maxBytes: null };
    const sheet = {
      id: 'names',
      kind: 'brief',
      city: null,
      voice: ['zh'],
      title: 'x',
      author: 'x',
      description: 'x',
      archive: false,
      html: body,
      file: 'x.pdf',
      promises,
    };
    const said = await withOurNames(
      `import { readFonts } from '${home}/fonts/read.js';
       import { print } from '${home}/print/index.js';
       const fonts = (await readFonts('templates/style/fonts.css')).value;
       const css = '@page { size: A4; margin: 20mm } html { font-family: "Noto Serif SC" }';
       const run = await print({ sheets: [[${JSON.stringify(sheet)}]], total: 1, shells: [{ kind: 'brief', css }], fonts,
         jobs: 1, date: '2018-05-31', browser: null, onPrinted: () => undefined });
       console.log(run.ok ? 'printed' : run.diagnostics.map(({ code }) => code).join(' '));`,
    );
    expect(said).toContain('refused-request');
    expect(names?.heard).toEqual([]);
  });
});
