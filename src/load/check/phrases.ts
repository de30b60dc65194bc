// Phrases: the same keys, units and arguments in every language, all readable as ICU patterns.
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import {
  phraseArguments,
  phraseMissing,
  phraseSyntax,
  unitArguments,
} from '../../diagnostics/catalogue/load-phrases.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import type { Parts, WordingFile } from '../parts.ts';
import { placeAt } from '../yaml/place.ts';

interface Pattern {
  readonly key: string;
  /** What it asks for, or why it cannot be read. */
  readonly used: readonly Argument[] | string;
  readonly place: () => Place;
}

interface Patterns {
  readonly file: WordingFile;
  readonly phrases: readonly Pattern[];
  readonly units: readonly Pattern[];
}

/** Element types of ICU patterns: literal text and `#` name no argument, a plural asks for a number. */
const LITERAL = 0;
const PLURAL = 6;
const NUMBER_SIGN = 7;

interface Argument {
  readonly name: string;
  /** Its value is printed; else it only chooses a plural, which not every language needs. */
  readonly spoken: boolean;
}

/** The arguments of a parsed pattern, also of the options within. */
function argumentsOf(elements: readonly MessageFormatElement[]): readonly Argument[] {
  return elements.flatMap((element) => {
    if (element.type === LITERAL || element.type === NUMBER_SIGN || !('value' in element)) return [];
    const options = 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
    const spoken = element.type !== PLURAL || options.flat().some(({ type }) => type === NUMBER_SIGN);
    return [{ name: element.value, spoken }, ...options.flatMap(argumentsOf)];
  });
}

const namesOf = (used: readonly Argument[]): readonly string[] =>
  [...new Set(used.map(({ name }) => name))].sort();

/** `one` says something that `other` has not even as a plural. */
const saysMore = (one: readonly Argument[], other: readonly Argument[]): boolean =>
  one.some(({ name, spoken }) => spoken && !namesOf(other).includes(name));

const reasonOf = (cause: SyntaxError): string => cause.message.toLowerCase().replaceAll('_', ' ');

/** The parser and what fills patterns go down one step for each of them. */
const MAX_BRACES = 200;

/** Words, and arguments by nothing but their names: most phrases. A quotation mark or a brace within braces is the parser's. */
const PLAIN = /^(?:[^{}'<]|\{[a-zA-Z]\w*\})*$/;
const BRACED = /\{(\w+)\}/g;

/** The parser alone: nothing is formatted here, and what formats is slow to start. Text without a brace asks for nothing. */
function read(text: string): Pattern['used'] {
  if (!text.includes('{')) return [];
  const braces = [...text].filter((sign) => sign === '{').length;
  if (braces > MAX_BRACES) return `it has more than ${MAX_BRACES} braces`;
  if (PLAIN.test(text)) return [...text.matchAll(BRACED)].map(([, name = '']) => ({ name, spoken: true }));
  try {
    return argumentsOf(parse(text, { ignoreTag: true }));
  } catch (cause) {
    if (cause instanceof SyntaxError) return reasonOf(cause);
    throw cause;
  }
}

const phrasePatterns = ({ file, wording }: WordingFile): readonly Pattern[] =>
  Object.entries(wording.phrases).map(([key, text]) => ({
    key,
    used: read(text),
    place: () => placeAt(file, ['phrases', ...key.split('.')]),
  }));

const unitPatterns = ({ file, wording }: WordingFile): readonly Pattern[] =>
  Object.entries(wording.units).map(([key, { pattern }]) => ({
    key,
    used: read(pattern),
    place: () => placeAt(file, ['units', key, 'pattern']),
  }));

const checkSyntax = (patterns: readonly Pattern[]): readonly Diagnostic[] =>
  patterns.flatMap(({ key, used, place }) =>
    typeof used === 'string' ? [phraseSyntax(place(), key, used)] : [],
  );

function checkUnits(patterns: readonly Pattern[]): readonly Diagnostic[] {
  return patterns.flatMap((pattern) => {
    const { key, used, place } = pattern;
    if (typeof used === 'string') return checkSyntax([pattern]);
    const strange = namesOf(used).filter((name) => name !== 'n' && name !== 'count');
    return strange.length === 0 ? [] : [unitArguments(place(), key, strange)];
  });
}

/** Keys of `one` that `other` lacks, as findings at `other`'s section. */
function checkMissing(one: Patterns, { file: { file, wording } }: Patterns): readonly Diagnostic[] {
  const lacks = (section: 'phrases' | 'units') =>
    one[section]
      .filter(({ key }) => !Object.hasOwn(wording[section], key))
      .map(({ key, place }) =>
        phraseMissing(placeAt(file, [section], 'key'), key, wording.language, place()),
      );
  return [...lacks('phrases'), ...lacks('units')];
}

function checkArguments(one: Patterns, other: Patterns): readonly Diagnostic[] {
  const models = new Map(one.phrases.map((pattern) => [pattern.key, pattern]));
  return other.phrases.flatMap(({ key, used: own, place }) => {
    const model = models.get(key);
    if (model === undefined || typeof own === 'string' || typeof model.used === 'string') return [];
    const wanted = model.used;
    if (!saysMore(own, wanted) && !saysMore(wanted, own)) return [];
    return [phraseArguments(place(), key, namesOf(own), model.place(), namesOf(wanted))];
  });
}

/** Codes `phrase-syntax`, `phrase-missing`, `phrase-arguments`, `unit-arguments`. */
export function checkPhrases(parts: Parts): readonly Diagnostic[] {
  const patterns = parts.wordings.map(
    (file): Patterns => ({ file, phrases: phrasePatterns(file), units: unitPatterns(file) }),
  );
  const [first, ...others] = patterns;
  const each = patterns.flatMap(({ phrases, units }) => [...checkUnits(units), ...checkSyntax(phrases)]);
  if (first === undefined) return each;
  const pairs = others.flatMap((other) => [
    ...checkMissing(first, other),
    ...checkMissing(other, first),
    ...checkArguments(first, other),
  ]);
  return [...each, ...pairs];
}
