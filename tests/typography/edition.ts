// The whitepapers of the 2018 edition, with their charts.
import { analyse } from '../../src/analyse/index.ts';
import { chart } from '../../src/chart/index.ts';
import { readFonts } from '../../src/fonts/read.ts';
import { load } from '../../src/load/index.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { blueprint, prepare, score } from '../../src/score/index.ts';
import { composeAll } from '../compose/compose-all.ts';
import { unwrap } from '../score/make-dataset.ts';

/** By id. */
export async function edition2018(): Promise<ReadonlyMap<string, Sheet>> {
  const dataset = unwrap(await load({ folder: 'data/2018', phrases: 'templates/phrases' }));
  const scorecard = unwrap(score(dataset));
  const { signal } = new AbortController();
  const job = { dataset, scorecard, score, blueprint, prepare, threads: 1, signal, store: null, code: '' };
  const robustness = unwrap(await analyse(job));
  const fonts = unwrap(await readFonts('templates/style/fonts.css'));
  const voices = dataset.edition.outputs.whitepaper;
  const cities = dataset.cities.map((city) => city.id);
  const drawing = { dataset, scorecard, robustness, fonts, templates: 'templates', voices, cities };
  const { sheets } = unwrap(
    await composeAll({
      dataset,
      scorecard,
      robustness,
      figures: unwrap(await chart(drawing)),
      templates: 'templates',
      selection: { only: [{ kind: 'whitepaper', city: null }], languages: null },
      programVersion: '0.0.0',
      fontVersions: { 'Noto Sans SC 400': '0.4.3 sha256:00' },
    }),
  );
  return new Map(sheets.map((sheet) => [sheet.id, sheet]));
}
