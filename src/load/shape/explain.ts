// Zod's findings → diagnostics with place, value and remedy.
import type { z } from 'zod';
import * as catalogue from '../../diagnostics/catalogue/load-shape.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { YamlFile } from '../yaml/parse.ts';
import { type Keys, placeAt } from '../yaml/place.ts';
import { type Issue, valueAt, wantedKinds } from './flatten.ts';
import { ownKeys, whereItBelongs } from './nodes.ts';
import { knownKeys, knownWords, neededBy, purposeOf } from './schema-walk.ts';
import { foundWords, kindWords, nameOf } from './words.ts';

interface Finding {
  readonly file: YamlFile;
  readonly schema: z.core.$ZodType;
  readonly keys: Keys;
  readonly value: unknown;
  readonly name: string;
  /** All findings of the file. */
  readonly issues: readonly Issue[];
}

function limitOf(issue: Issue): string {
  if (issue.code === 'too_small') return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  return issue.code === 'too_big' ? `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}` : '';
}

function explainSize(at: Finding, issue: Issue): Diagnostic {
  const place = placeAt(at.file, at.keys);
  if (typeof at.value === 'number') return catalogue.outOfRange(place, at.name, at.value, limitOf(issue));
  if ((Array.isArray(at.value) || typeof at.value === 'string') && issue.code === 'too_big') {
    return catalogue.outOfRange(place, `the length of ${at.name}`, at.value.length, limitOf(issue));
  }
  const remedy = Array.isArray(at.value)
    ? 'add an item, or write what the schema says for none'
    : 'write a text';
  return catalogue.emptyValue(place, at.name, remedy);
}

function explainMissing(at: Finding): Diagnostic {
  const parent = at.keys.slice(0, -1);
  const key = String(at.keys.at(-1) ?? '');
  return catalogue.missingKey(placeAt(at.file, parent, 'key'), key, nameOf(at.file.data, parent));
}

function explainUnknown(at: Finding, keys: readonly string[]): readonly Diagnostic[] {
  const known = ownKeys(at.schema, at.keys, at.value);
  const free = known.filter((key) => valueAt(at.value, [key]) === undefined);
  return keys.map((key) => {
    const place = placeAt(at.file, [...at.keys, key], 'key');
    return catalogue.unknownKey(place, key, at.name, free, whereItBelongs(at.schema, at.keys, at.value, key));
  });
}

const samePath = (one: readonly PropertyKey[], other: readonly PropertyKey[]): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** A missing key that another key is a mistyped form of: the finding of the other, which must be there, says it. */
function isMistyped(at: Finding): boolean {
  const parent = at.keys.slice(0, -1);
  const known = knownKeys(at.schema, parent);
  const strange = at.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && samePath(issue.path, parent) ? issue.keys : [],
  );
  return strange.some((key) => nearest(key, known) === at.keys.at(-1));
}

/** A map without the word that says which member of a union it is: zod has not looked at its other keys. */
function explainUntold(at: Finding): readonly Diagnostic[] {
  const keys = at.keys.slice(0, -1);
  const parent: Finding = {
    ...at,
    keys,
    value: valueAt(at.file.data, keys),
    name: nameOf(at.file.data, keys),
  };
  const known = knownKeys(at.schema, keys);
  const strange = Object.keys(parent.value ?? {}).filter((key) => !known.includes(key));
  const mistyped = strange.some((key) => nearest(key, known) === at.keys.at(-1));
  return [...(mistyped ? [] : [explainMissing(at)]), ...explainUnknown(parent, strange)];
}

function explainKind(at: Finding, issue: Issue): readonly Diagnostic[] {
  if (at.value === undefined && at.keys.length > 0) return isMistyped(at) ? [] : [explainMissing(at)];
  if (at.keys.length === 0 && at.value === null) return [catalogue.emptyFile(placeAt(at.file, []))];
  const wanted = kindWords(wantedKinds({ ...issue, path: [] }));
  const place = placeAt(at.file, at.keys);
  const purpose = purposeOf(at.schema, at.keys);
  const { value } = at;
  return [catalogue.wrongType(place, at.name, { wanted, found: foundWords(value), value, purpose })];
}

function explainAllowed(at: Finding, values: readonly unknown[]): Diagnostic {
  if (at.value === undefined) return explainMissing(at);
  const place = placeAt(at.file, at.keys);
  const needed = neededBy(at.schema, at.keys, at.value);
  if (needed !== null) return catalogue.methodNeeds(place, at.name, String(at.value), needed);
  const words = [...new Set([...values.map(String), ...methodsAt(at)])];
  return catalogue.notAllowed(place, at.name, at.value, words);
}

/** Methods that a map may name where a bare word stands. */
const methodsAt = (at: Finding): readonly string[] => knownWords(at.schema, [...at.keys, 'method']);

/** A key of a record that has not the form of an id. */
function explainKey(at: Finding, issues: readonly Issue[]): Diagnostic {
  const key = String(at.keys.at(-1) ?? '');
  const parent = nameOf(at.file.data, at.keys.slice(0, -1));
  const name = `a key of ${parent}`;
  return catalogue.wrongFormat(
    placeAt(at.file, at.keys, 'key'),
    name,
    key,
    issues[0]?.message ?? 'a plain word',
  );
}

const keysOf = (issue: Issue): Keys => issue.path.map((key) => (typeof key === 'number' ? key : String(key)));

function explainIssue(at: Finding, issue: Issue): readonly Diagnostic[] {
  const { file, schema, keys } = at;
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainUnknown(at, issue.keys);
    case 'invalid_value':
      return isMissingAndMistyped(at) ? [] : [explainAllowed(at, issue.values)];
    case 'too_small':
    case 'too_big':
      return [explainSize(at, issue)];
    case 'invalid_format':
      return [catalogue.wrongFormat(placeAt(file, keys), at.name, at.value, issue.message)];
    case 'invalid_key':
      return [explainKey(at, issue.issues)];
    case 'invalid_union':
      // No member of a discriminated union: the word that tells them apart is not known.
      if (issue.errors.length > 0) return explainKind(at, issue);
      return at.value === undefined ? explainUntold(at) : [explainAllowed(at, knownWords(schema, keys))];
    default:
      return explainKind(at, issue);
  }
}

const isMissingAndMistyped = (at: Finding): boolean => at.value === undefined && isMistyped(at);

/**
 * Diagnostics of zod's findings, already freed of unions; `schema` is that of the whole file. Never none: what
 * nothing better can be said of is `wrong-shape`.
 */
export function explainIssues(
  file: YamlFile,
  schema: z.core.$ZodType,
  issues: readonly Issue[],
): readonly Diagnostic[] {
  const explained = issues.flatMap((issue) => {
    const keys = keysOf(issue);
    const name = nameOf(file.data, keys);
    return explainIssue({ file, schema, keys, value: valueAt(file.data, keys), name, issues }, issue);
  });
  if (explained.length > 0) return explained;
  const keys = issues[0] === undefined ? [] : keysOf(issues[0]);
  return [catalogue.wrongShape(placeAt(file, keys), nameOf(file.data, keys), purposeOf(schema, keys))];
}
