// Sentence patterns in ICU message syntax, filled with values; every number in them is written by one rule.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/language.ts';
import { formatNumber } from './number.ts';

export type PhraseValues = Readonly<Record<string, string | number>>;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Kinds of element, as the parser numbers them. */
const KINDS = { argument: 1, number: 2, select: 5, plural: 6 } as const;

/** A value as it is printed stands under this name; under its own, the number that plurals and selects ask for. */
const printed = (name: string): string => `${name} in print`;

/** `{count}` and `{count, number}` print a number as this program writes numbers, whatever ICU would do. */
function printing(element: Element): Element {
  if (element.type === KINDS.argument || element.type === KINDS.number)
    return { ...element, type: KINDS.argument, value: printed(element.value) };
  if (element.type !== KINDS.select && element.type !== KINDS.plural) return element;
  const options = Object.entries(element.options).map(([key, option]) => [
    key,
    { ...option, value: option.value.map(printing) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

/** Fills patterns in one language; each is parsed once, as the same pattern is used for every city. */
export function patterns(language: Language): (pattern: string, values: PhraseValues) => string {
  const parsed = new Map<string, IntlMessageFormat>();
  const parse = (pattern: string): IntlMessageFormat => {
    const plain = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    return new IntlMessageFormat(plain.getAst().map(printing), language);
  };
  const write = (value: string | number) =>
    typeof value === 'number' ? formatNumber(language, value, 0, 10) : value;
  return (pattern, values) => {
    const format = parsed.get(pattern) ?? parse(pattern);
    parsed.set(pattern, format);
    const written = Object.entries(values).map(([name, value]) => [printed(name), write(value)]);
    return String(format.format({ ...values, ...Object.fromEntries(written) }));
  };
}
