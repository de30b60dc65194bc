// YAML with positions, and data that no schema has to fear.
import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlFile } from '../../src/load/yaml/parse.ts';
import { decimalsOf, placeAt, writtenAt } from '../../src/load/yaml/place.ts';
import { source } from './source.ts';

function parsed(text: string): YamlFile {
  const result = parseYaml(source(text));
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

const codes = (text: string) => {
  const result = parseYaml(source(text));
  return result.ok ? [] : result.diagnostics.map(({ code }) => code);
};

describe('parseYaml', () => {
  it('follows YAML 1.2: yes and no are texts, dates stay as they are written', () => {
    expect(parsed('a: yes\nb: 2018-05-31\nc: 0o17\nd: ~').data).toEqual({
      a: 'yes',
      b: '2018-05-31',
      c: 15,
      d: null,
    });
  });

  it('merges nothing', () => {
    expect(parsed('a: &x {b: 1}\nc: {<<: *x}').data).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } });
  });

  it.each([
    ['a key twice', 'a: 1\na: 2', ['duplicate-key']],
    ['two documents', 'a: 1\n---\nb: 2', ['yaml-documents']],
    ['an older version', '%YAML 1.1\n---\na: yes', ['yaml-directive']],
    ['a tag', 'a: !date 2018', ['yaml-syntax']],
    ['an alias without anchor', 'a: *b', ['yaml-alias']],
    ['a map as a key', '? {a: 1}\n: b', ['yaml-key']],
    ['__proto__', 'a: {__proto__: {b: 1}}', ['forbidden-key']],
    ['constructor', 'constructor: 1', ['forbidden-key']],
    ['deep brackets', `a: ${'['.repeat(100_000)}`, ['yaml-depth']],
    ['deep indicators', '- '.repeat(100_000), ['yaml-depth']],
  ])('refuses %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('tells of all problems of a file at once', () => {
    expect(codes('a: 1\na: 2\nb: !x 1\n__proto__: 3')).toEqual([
      'duplicate-key',
      'yaml-syntax',
      'forbidden-key',
    ]);
  });
});

describe('placeAt', () => {
  const file = parsed(
    'name: {zh: 北京, en: Beijing}\nfunds:\n  - amount: &a {value: 30.0}\n  - amount: *a\n',
  );

  it('finds a value, and its key', () => {
    expect(placeAt(file, ['name', 'en'])).toMatchObject({ line: 1, column: 20, length: 7, path: 'name.en' });
    expect(placeAt(file, ['funds', 0, 'amount'], 'key')).toMatchObject({ line: 3, column: 5, length: 6 });
  });

  it('shows the nearest key above what is not there', () => {
    expect(placeAt(file, ['funds', 0, 'source'])).toMatchObject({ line: 3, path: 'funds.0.source' });
  });

  it('goes through an alias to what it repeats', () => {
    expect(placeAt(file, ['funds', 1, 'amount', 'value'])).toMatchObject({ line: 3, column: 24 });
    expect(writtenAt(file, ['funds', 1, 'amount', 'value'])).toBe('30.0');
  });
});

describe('decimalsOf', () => {
  it.each([
    ['30', 0],
    ['30.0', 1],
    ['0.125', 3],
    ['1.5e1', 0],
    ['1e-2', 2],
    ['-2.50', 2],
  ])('counts the decimals of %s', (written, decimals) => {
    expect(decimalsOf(written)).toBe(decimals);
  });
});
