// How the pictures look in grey print and to colour-blind readers: SVG filters, for a screen only.
import { html, type Markup, whole } from './html.ts';

interface Simulation {
  readonly id: string;
  readonly name: string;
  /** Red, green and blue from linear red, green and blue, row by row. */
  readonly matrix: readonly number[];
}

const LUMINANCE = [0.2126, 0.7152, 0.0722];

/**
 * Grey by relative luminance (IEC 61966-2-1). Colour deficiencies at full severity: Machado, Oliveira and Fernandes 2009,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", table of matrices, 1.0.
 */
export const SIMULATIONS: readonly Simulation[] = [
  { id: 'grey', name: 'grey print', matrix: [...LUMINANCE, ...LUMINANCE, ...LUMINANCE] },
  {
    id: 'protanopia',
    name: 'without red (protanopia)',
    matrix: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  },
  {
    id: 'deuteranopia',
    name: 'without green (deuteranopia)',
    matrix: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  },
  {
    id: 'tritanopia',
    name: 'without blue (tritanopia)',
    matrix: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  },
];

/** Each row of three with nothing from alpha and no constant; alpha stays. */
function values(matrix: readonly number[]): string {
  const rows = [0, 3, 6].map((from) => `${matrix.slice(from, from + 3).join(' ')} 0 0`);
  return [...rows, '0 0 0 1 0'].join(' ');
}

/** An invisible SVG with a filter for each simulation, by its id. */
export const filters = (): Markup => html`<svg class="filters" aria-hidden="true" width="0" height="0">
${SIMULATIONS.map(({ id, matrix }) => html`<filter id="${id}" color-interpolation-filters="linearRGB"><feColorMatrix values="${values(matrix)}"/></filter>`)}
</svg>`;

/** The chosen simulation holds for every picture and chart. */
export const filterRules = (): Markup =>
  whole(
    SIMULATIONS.map(({ id }) => `body:has(#look-${id}:checked) .looked { filter: url(#${id}); }`).join('\n'),
  );
