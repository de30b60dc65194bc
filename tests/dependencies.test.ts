// What this program is built on: exact versions, no known holes, licences that let everybody use it, nothing run at install.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
}

interface Entry extends Locked {
  /** `node_modules/a/node_modules/b` */
  readonly path: string;
  readonly name: string;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const entries: readonly Entry[] = Object.entries<Locked>(read('package-lock.json').packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ ...locked, path, name: path.split('node_modules/').at(-1) ?? '' }));

/** What a user of the program gets. */
const runtime = entries.filter(({ dev, devOptional }) => dev !== true && devOptional !== true);

/** The first version without a hole that is known, or with what the program relies on for its safety. */
const FLOORS: Readonly<Record<string, string>> = {
  handlebars: '4.7.10',
  yaml: '2.8.3',
  vega: '6.2.0',
  'vega-interpreter': '2.2.1',
  'markdown-it': '14.1.1',
  'tar-fs': '3.1.1',
  ws: '8.17.1',
  'brace-expansion': '5.0.5',
};

/** Runs code from data, has no alias limit, is under another licence, is abandoned, changes every layout. */
const FORBIDDEN = ['gray-matter', 'js-yaml', 'mupdf', 'exceljs', 'canvas', 'puppeteer', 'vm2'];

const LICENCES =
  /^(MIT|MIT-0|PSF-2\.0|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)$/;

/** `MIT AND OFL-1.1`: all of them; `(MIT OR GPL-2.0)`: one of them. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => LICENCES.test(one.trim())));

const numbers = (version: string): readonly number[] =>
  (version.split(/[-+]/)[0] ?? '').split('.').map(Number);

/** Below 0 where `a` is older; a pre-release counts as its release. */
function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const differing = [0, 1, 2].find((i) => (left[i] ?? 0) !== (right[i] ?? 0)) ?? 2;
  return (left[differing] ?? 0) - (right[differing] ?? 0);
}

/** `^20.17.0 || >=22` and the like; what cannot be read admits nothing. */
function admits(range: string, version: string): boolean {
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .replace(/([<>=^~]+)\s+/g, '$1')
      .split(/\s+/)
      .every((part) => {
        const [, sign = '', bound = ''] = /^(\^|~|>=|>|<=|<|=)?v?([\dx.*]+)/.exec(part) ?? [];
        if (part === '*' || part === '') return true;
        const least = bound.replace(/\.?[x*].*$/, '');
        const above = compare(version, least);
        const same = numbers(version)[0] === numbers(least)[0];
        const within = {
          '^': same && above >= 0,
          '>=': above >= 0,
          '>': above > 0,
          '<': above < 0,
          '<=': above <= 0,
        };
        if (sign in within) return within[sign as keyof typeof within];
        return version === least || version.startsWith(`${least}.`);
      }),
  );
}

/** A package's own word where the lock file has none. */
function licenceOf({ path, license }: Entry): string {
  if (license !== undefined) return license;
  const description = join(path, 'package.json');
  return existsSync(description) ? String(read(description).license ?? '') : '';
}

const told = (found: readonly Entry[], what: (entry: Entry) => unknown) =>
  found.map((entry) => `${entry.path} ${entry.version}: ${what(entry)}`);

describe('the packages', () => {
  it('are all above the versions whose holes are known', () => {
    const low = entries.filter(({ name, version }) => compare(version ?? '0', FLOORS[name] ?? '0') < 0);
    expect(told(low, ({ name }) => `below ${FLOORS[name]}`)).toEqual([]);
    expect(
      ['handlebars', 'yaml', 'vega'].filter((name) => !runtime.some((entry) => entry.name === name)),
    ).toEqual([]);
  });

  it('are none of those that may not be there', () => {
    expect(entries.filter(({ name }) => FORBIDDEN.includes(name)).map(({ path }) => path)).toEqual([]);
  });

  it('are named by their exact versions', () => {
    const { dependencies, devDependencies } = read('package.json');
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies });
    expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are held by a checksum, and come from a registry', () => {
    expect(
      entries.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ path }) => path),
    ).toEqual([]);
    expect(
      entries.filter(({ resolved }) => /^(git|file|http:)/.test(resolved ?? '')).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('what a user gets', () => {
  it('has licences that let everybody use it', () => {
    expect(
      told(
        runtime.filter((entry) => !isFree(licenceOf(entry))),
        licenceOf,
      ),
    ).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(
      told(
        runtime.filter(({ hasInstallScript }) => hasInstallScript === true),
        () => 'installs',
      ),
    ).toEqual([]);
  });

  it.each(['20.19.0', '22.12.0'])('runs on Node %s', (node) => {
    const without = runtime.filter(
      ({ engines }) => engines?.node !== undefined && !admits(engines.node, node),
    );
    expect(told(without, ({ engines }) => engines?.node)).toEqual([]);
  });
});

it('knows ranges, versions and licences', () => {
  expect(admits('>=22.12', '20.19.0')).toBe(false);
  expect(admits('^20.17.0 || >=22.9.0', '20.19.0')).toBe(true);
  expect(admits('^20.20.0 || >=22.9.0', '20.19.0')).toBe(false);
  expect(admits('>= 18', '20.19.0')).toBe(true);
  expect(admits('18 || 20 || >=22', '20.19.0')).toBe(true);
  expect(admits('>=6 <13', '20.19.0')).toBe(false);
  expect(compare('4.7.9', '4.7.10')).toBeLessThan(0);
  expect(isFree('MIT AND OFL-1.1')).toBe(true);
  expect(isFree('(MIT OR GPL-2.0)')).toBe(true);
  expect(isFree('AGPL-3.0')).toBe(false);
});
