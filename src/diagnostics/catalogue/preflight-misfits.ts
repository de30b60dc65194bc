// What the laid-out page shows before it is printed: elements that do not fit, and type set against its rules.
import type { Diagnostic } from '../../model/result.ts';
import type { Misfit, MisfitProblem } from '../../model/sheet.ts';
import { error } from '../diagnostic.ts';

type Say = (where: string, byMm: number) => Diagnostic;

const FUNCTIONS: Readonly<Record<MisfitProblem, Say>> = {
  'wider-than-page': (where, byMm) =>
    error(
      'wider-than-page',
      null,
      `${where} leaves the page by ${byMm} mm`,
      'make it narrower, or let its text wrap',
    ),
  'taller-than-page': (where, byMm) =>
    error(
      'taller-than-page',
      null,
      `${where} cannot be parted and is taller than its page by ${byMm} mm`,
      'make it lower, split it, or let it break',
    ),
  'taller-than-box': (where, byMm) =>
    error(
      'taller-than-box',
      null,
      `${where} is too tall for its box by ${byMm} mm`,
      'shorten its text, or make the box taller',
    ),
  clipped: (where, byMm) =>
    error('clipped', null, `${where} is cut off by ${byMm} mm`, 'shorten its text, or give it more room'),
  'text-overlap': (where, byMm) =>
    error(
      'text-overlap',
      null,
      `${where}: one text lies ${byMm} mm deep on another`,
      'give them room; decoration behind text is marked aria-hidden="true"',
    ),
  'label-overlap': (where, byMm) =>
    error(
      'label-overlap',
      null,
      `${where}: two labels of the chart overlap by ${byMm} mm`,
      'move or drop one, or make the chart taller',
    ),
  'small-type': (where) =>
    error('small-type', null, `${where} is set in type under 6.5 pt`, 'enlarge its type, or leave it out'),
  'forbidden-line-start': (where) =>
    error(
      'forbidden-line-start',
      null,
      `${where}: a line begins with a mark that must not begin one`,
      'keep the mark in the same element as the word before it, without a space',
    ),
  'forbidden-line-end': (where) =>
    error(
      'forbidden-line-end',
      null,
      `${where}: a line ends with a mark that must not end one`,
      'keep the mark in the same element as the word after it, without a space',
    ),
  'lonely-character': (where) =>
    error(
      'lonely-character',
      null,
      `${where}: its last line is a single character or a very short word`,
      'change the wording, or the width of its column',
    ),
  'typed-space': (where) =>
    error(
      'typed-space',
      null,
      `${where}: a space is typed beside a Chinese character`,
      'remove it: the page sets the gap between Chinese and Latin letters or digits by itself',
    ),
  'missing-lang': (where) =>
    error(
      'missing-lang',
      null,
      `${where} is in the script of another language than its markup says`,
      'put it into an element with the lang of its language',
    ),
};

export const misfit = (sheet: string, { element, problem, byMm }: Misfit): Diagnostic =>
  FUNCTIONS[problem](`${sheet}: ${element}`, byMm);
