// PDF/A-2, 6.1.13: numbers, strings and names that every reader can hold.
import { isArray, isDictionary, isName, isStream, isText, type PdfValue } from '../../pdf/values.ts';
import { type Breach, breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';

const LARGEST_INTEGER = 2_147_483_647;
const LARGEST = 3.403e38;
const SMALLEST = 1.175e-38;

/** Each rule once, with the first object that breaks it. */
export function checkLimits({ file }: OpenedPdf): readonly Breach[] {
  const broken = new Map<string, number>();
  for (const id of file.ids) {
    const note = (rule: string): void => void (broken.has(rule) || broken.set(rule, id));
    visit(file.get(id), note);
  }
  return [...broken].map(([rule, id]) => breach(rule, null, `object ${id}`));
}

function visit(value: PdfValue, note: (rule: string) => void): void {
  if (typeof value === 'number') checkNumber(value, note);
  else if (isText(value)) {
    if (value.bytes.length > 32_767) note('6.1.13-3');
  } else if (isName(value)) checkName(value.name, note);
  else if (isArray(value)) for (const each of value) visit(each, note);
  else if (isStream(value)) visit(value.dictionary, note);
  else if (isDictionary(value)) {
    for (const [key, each] of value) {
      checkName(key, note);
      visit(each, note);
    }
  }
}

function checkName(name: string, note: (rule: string) => void): void {
  if (name.length > 127) note('6.1.13-4');
}

function checkNumber(value: number, note: (rule: string) => void): void {
  const size = Math.abs(value);
  if (size > LARGEST) note('6.1.13-2');
  else if (Number.isInteger(value) && (value > LARGEST_INTEGER || value < -LARGEST_INTEGER - 1))
    note('6.1.13-1');
  else if (size > 0 && size < SMALLEST) note('6.1.13-5');
}
