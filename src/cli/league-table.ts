// The league table as lines of text: the published score is the headline, the computed one stands beside it.
import type { Dataset } from '../model/dataset.ts';
import type { Language } from '../model/language.ts';
import type { NodeScore, Rank, Scorecard } from '../model/scorecard.ts';
import { alignColumns, type Column } from './align.ts';

const MISSING = '–';

interface Row {
  readonly names: readonly string[];
  readonly total: NodeScore;
}

const printRank = (rank: Rank | null | undefined): string =>
  rank == null ? MISSING : `${rank.position}${rank.tied ? '=' : ''}`;

/** `Intl` rounds the decimal that one sees, half away from zero, as the report does; `toFixed` the binary one. */
function printScore(score: number | null | undefined, decimals: number): string {
  if (score == null) return MISSING;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat('en', digits).format(score);
}

const printShare = (share: number): string => `${Math.round(share * 100)}%`;

/** Published rank, else computed; a city without either comes last. */
const position = ({ total }: Row): number =>
  (total.published?.rank ?? total.rank)?.position ?? Number.POSITIVE_INFINITY;

function rowsOf(dataset: Dataset, scorecard: Scorecard, languages: readonly Language[]): readonly Row[] {
  const rows = dataset.cities.flatMap((city) => {
    const scored = scorecard.cities.find((candidate) => candidate.city === city.id);
    const total = scored?.nodes[dataset.framework.index.id];
    return total === undefined
      ? []
      : [{ names: languages.map((language) => city.name[language] ?? ''), total }];
  });
  return rows.toSorted((a, b) => Math.sign(position(a) - position(b)) || 0);
}

/** Scores with the decimals of the edition's league table; ranks of the whole edition, tied ones with "=". */
export function leagueTable(
  dataset: Dataset,
  scorecard: Scorecard,
  languages: readonly Language[],
): readonly string[] {
  const { decimals } = dataset.edition.leagueTable;
  const columns: readonly Column[] = [
    { title: 'rank', side: 'right' },
    ...languages.map((language): Column => ({ title: language, side: 'left' })),
    { title: 'published', side: 'right' },
    { title: 'computed', side: 'right' },
    { title: 'rank computed', side: 'right' },
    { title: 'coverage', side: 'right' },
  ];
  const rows = rowsOf(dataset, scorecard, languages).map(({ names, total }) => [
    printRank(total.published?.rank ?? total.rank),
    ...names,
    printScore(total.published?.score, decimals),
    printScore(total.value, decimals),
    printRank(total.rank),
    printShare(total.coverage),
  ]);
  return alignColumns(columns, rows);
}
