// Product structure: the one share that is known, and the rest that the source does not split.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Bound, Figure } from '../../model/quantity.ts';
import { heightOf, stackLabel } from '../columns.ts';
import { nationalPlace } from '../national.ts';
import { drawn, FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { numbers, tableOf, words } from '../table.ts';
import { joined, named, phrases, sayings } from '../words.ts';

const CHART = 'product-structure';
const KNOWN = 'hardware-share';
const BAR = 26;

export function productStructure(scene: Scene): Outcome {
  const share = scene.dataset.national.figures[KNOWN];
  if (share === undefined || share.value < 0 || share.value > 100) {
    const finding = chartNoData(
      nationalPlace(scene.dataset),
      CHART,
      `a share from 0 to 100 in figures.${KNOWN}`,
    );
    return { drawings: [], findings: [finding] };
  }
  const rows = segments(scene, share);
  const bottom = Math.max(...rows.map(({ name }) => heightOf(scene, String(name), 'name'))) + 10;
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { width: FULL_WIDTH, height: BAR, left: 0, right: 0, top: 20, bottom },
    data: { rows },
    params: {},
    marks: { known: 1, open: rows.length - 1, names: rows.length },
    says: sayings(scene, CHART, share.value > 50 ? 'title-most' : 'title-part', (speaker) => ({
      name: speaker.text(share.name),
      share: speaker.quantity(share),
      rest: speaker.quantity(restOf(share)),
      year: String(share.year ?? scene.dataset.edition.dataYear),
    })),
    tables: [tableFor(scene, share)],
    numbersIn: null,
    sources: [share.source],
    computed: false,
  });
}

/** The first label hangs on the left end, the second on the right, so that no share is too small for its label. */
function segments(scene: Scene, share: Figure): readonly Row[] {
  const max = FULL_WIDTH / 2 - 12;
  const known = {
    from: 0,
    to: share.value,
    open: false,
    x: 0,
    align: 'left',
    value: joined(scene, (speaker) => speaker.quantity(share)),
    name: stackLabel(scene, named(scene, share.name), 'name', max),
  };
  const rest = {
    from: share.value,
    to: 100,
    open: true,
    x: FULL_WIDTH,
    align: 'right',
    value: joined(scene, (speaker) => speaker.quantity(restOf(share))),
    name: stackLabel(scene, phrases(scene, `${CHART}.rest`), 'name', max),
  };
  return share.value < 100 ? [known, rest] : [known];
}

/** More than 55 % leaves nearly 45 %, and the other way round. */
const COMPLEMENT: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  over: 'nearly',
  'at-least': 'nearly',
  nearly: 'over',
};

function restOf(share: Figure): Figure {
  return { ...share, value: 100 - share.value, to: null, bound: COMPLEMENT[share.bound] };
}

function tableFor(scene: Scene, share: Figure) {
  const parts = share.value < 100 ? [share, null] : [share];
  return tableOf(parts, [
    words(scene, 'table.figure', (speaker, part) =>
      part === null ? speaker.phrase(`chart.${CHART}.rest`) : speaker.text(part.name),
    ),
    numbers(scene, 'table.share', (speaker, part) => speaker.quantity(part ?? restOf(share))),
  ]);
}
