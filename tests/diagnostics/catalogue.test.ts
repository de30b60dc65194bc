// The catalogue of messages, docs/errors.md and the list of warnings tell of the same codes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WARNING_CODES } from '../../src/diagnostics/warning-codes.ts';

const ROOT = join(import.meta.dirname, '../..');
const CATALOGUE = join(ROOT, 'src/diagnostics/catalogue');

interface Call {
  readonly room: string;
  readonly severity: string;
  readonly code: string;
}

/** Every `error('code'` and `warning('code'` of the catalogue's files. */
const calls: readonly Call[] = readdirSync(CATALOGUE).flatMap((file) => {
  const text = readFileSync(join(CATALOGUE, file), 'utf8');
  return [...text.matchAll(/\b(error|warning)\(\s*'([^']+)'/g)].map(([, severity = '', code = '']) => ({
    room: file.replace(/\.ts$/, ''),
    severity,
    code,
  }));
});

interface Row {
  readonly code: string;
  readonly warning: boolean;
  readonly cells: readonly string[];
}

const rows: readonly Row[] = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const match = /^\| `([a-z0-9-]+)`( ⚠)? \|(.+)\|(.+)\|$/.exec(line);
    const [, code = '', sign, meaning = '', remedy = ''] = match ?? [];
    return match === null
      ? []
      : [{ code, warning: sign !== undefined, cells: [meaning.trim(), remedy.trim()] }];
  });

const unique = (codes: readonly string[]) => [...new Set(codes)].sort();
const isWarning = ({ severity }: Call) => severity === 'warning';

describe('the catalogue', () => {
  it('has a row in docs/errors.md for every code, and no row for a code that is gone', () => {
    expect(rows.map(({ code }) => code).toSorted()).toEqual(unique(calls.map(({ code }) => code)));
  });

  it('says in docs/errors.md which codes are warnings', () => {
    expect(unique(rows.filter((row) => row.warning).map(({ code }) => code))).toEqual(
      unique(calls.filter(isWarning).map(({ code }) => code)),
    );
  });

  it('explains every code and names a remedy', () => {
    for (const { code, cells } of rows)
      expect([code, ...cells.filter((cell) => cell !== '')]).toHaveLength(3);
  });

  it('uses a code in one room only', () => {
    const rooms = unique(calls.map(({ room, code }) => `${code} ${room}`)).map(
      (pair) => pair.split(' ')[0] ?? '',
    );
    expect(rooms).toEqual(unique(rooms));
  });

  it.each(Object.entries(WARNING_CODES))('lists the warnings of %s for known issues', (room, codes) => {
    const own = calls.filter((call) => isWarning(call) && call.room.split('-')[0] === room);
    expect(codes.toSorted()).toEqual(unique(own.map(({ code }) => code)));
  });

  it('lists the warnings of every room', () => {
    const rooms = unique(calls.filter(isWarning).map(({ room }) => room.split('-')[0] ?? ''));
    expect(Object.keys(WARNING_CODES).toSorted()).toEqual(rooms);
  });
});
