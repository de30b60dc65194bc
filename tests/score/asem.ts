// Reads the reference case of 51 countries and 49 indicators, where the checkout has it beside it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Aggregate, TreeNode } from '../../src/model/framework.ts';
import { aggregate, type CityFacts, indicator } from './make-dataset.ts';

const folder = fileURLToPath(new URL('../../../shared/reference/asem/', import.meta.url));

export const asemIsThere = existsSync(folder);

type Row = Readonly<Record<string, string>>;

/** Rows by column name; fields may stand in double quotes, and hold commas there. */
export function readAsem(name: string): readonly Row[] {
  const lines = readFileSync(`${folder}${name}.csv`, 'utf8').trimEnd().split(/\r?\n/);
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const [head = [], ...rows] = lines.map(fields);
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])));
}

export const numberOf = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' || cell === 'NA' ? null : Number(cell);

/** The index tree of `iMeta.csv`. */
export function asemTree(): Aggregate {
  const meta = readAsem('iMeta');
  const build = (row: Row): TreeNode => {
    const { iCode: id = '', Weight, Direction } = row;
    const weight = Number(Weight);
    if (row.Type === 'Indicator') {
      return indicator(id, { weight, direction: Direction === '-1' ? 'lower' : 'higher' });
    }
    return aggregate(id, meta.filter(({ Parent }) => Parent === id).map(build), weight);
  };
  const root = build(meta.find(({ iCode }) => iCode === 'Index') ?? {});
  if (root.type === 'indicator') throw new Error('iMeta.csv has no index');
  return root;
}

/** One city for each row of an input file, with its 49 observations. */
export function asemCities(name: string): readonly CityFacts[] {
  return readAsem(name).map(({ uCode: id = '', ...cells }) => ({
    id,
    observations: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, numberOf(cell)])),
  }));
}
