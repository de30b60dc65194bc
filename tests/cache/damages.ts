// Everything that can befall the files of a cache.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as cacache from 'cacache';

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const contents = (cache: string) => filesBelow(join(cache, 'content-v2'));
const index = (cache: string) => filesBelow(join(cache, 'index-v5'));
const each = (files: readonly string[], damage: (file: string) => void): void => files.forEach(damage);

function swap(files: readonly string[]): void {
  const bytes = files.map((file) => readFileSync(file));
  for (const [at, file] of files.entries()) writeFileSync(file, bytes[(at + 1) % files.length] ?? '');
}

/** In the place of a file: something else of the same name. */
const instead = (file: string, put: (file: string) => void): void => {
  rmSync(file);
  put(file);
};

/** Every entry names what another one has made, with a digest that is right. */
async function exchangeEntries(cache: string): Promise<void> {
  const entries = Object.values(await cacache.ls(cache));
  const bytes = await Promise.all(entries.map(async ({ key }) => (await cacache.get(cache, key)).data));
  for (const [at, { key }] of entries.entries())
    await cacache.put(cache, key, bytes[(at + 1) % bytes.length] ?? Buffer.alloc(0));
}

async function foreignEntries(cache: string): Promise<void> {
  for (const { key } of Object.values(await cacache.ls(cache)))
    await cacache.put(cache, key, Buffer.from('{"shape":1,"audit":{}}'));
}

export const DAMAGES = {
  'content files cut short': (cache) => each(contents(cache), (file) => truncateSync(file, 9)),
  'empty content files': (cache) => each(contents(cache), (file) => truncateSync(file, 0)),
  'content files of garbage': (cache) => each(contents(cache), (file) => writeFileSync(file, 'garbage')),
  'content files swapped': (cache) => swap(contents(cache)),
  'content files removed': (cache) => each(contents(cache), (file) => rmSync(file)),
  'folders for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => mkdirSync(join(at, 'x'), { recursive: true }))),
  'dangling links for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => symlinkSync('/nowhere', at))),
  'links to other files for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => symlinkSync('/etc/passwd', at))),
  'index lines of garbage': (cache) =>
    each(index(cache), (file) => writeFileSync(file, '\nnot\ta line\n{"key":1}\n\0\0\0')),
  'index files cut short': (cache) => each(index(cache), (file) => truncateSync(file, 60)),
  'index files swapped': (cache) => swap(index(cache)),
  'folders for index files': (cache) =>
    each(index(cache), (file) => instead(file, (at) => mkdirSync(join(at, 'x'), { recursive: true }))),
  'dangling links for index files': (cache) =>
    each(index(cache), (file) => instead(file, (at) => symlinkSync('/nowhere/at/all', at))),
  'entries exchanged': exchangeEntries,
  'foreign entries': foreignEntries,
  'no contents at all': (cache) => rmSync(join(cache, 'content-v2'), { recursive: true }),
  'no index at all': (cache) => rmSync(join(cache, 'index-v5'), { recursive: true }),
} satisfies Readonly<Record<string, (cache: string) => void | Promise<void>>>;
