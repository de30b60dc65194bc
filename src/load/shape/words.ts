// How a message names a value, a kind of value, and the key it belongs to.
import { valueAt } from './flatten.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  null: 'null',
};

/** `a list, a map of keys or null`. */
export function kindWords(kinds: readonly string[]): string {
  const words = [...new Set(kinds.map((kind) => KINDS[kind] ?? kind))];
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** What was found: `the text "0.6"`, `the number 5`, `a list`. */
export function foundWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text "${clipped(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a map of keys';
}

/** The nearest thing above a value that has a name of its own: an id, or a key. */
function ownerOf(data: unknown, path: readonly PropertyKey[]): string | null {
  for (let length = path.length; length > 0; length--) {
    const id = valueAt(data, [...path.slice(0, length), 'id']);
    if (typeof id === 'string') return `"${id}"`;
    const key = path[length - 1];
    if (typeof key === 'string') return `"${key}"`;
    const list = path[length - 2];
    if (typeof key === 'number' && typeof list === 'string') return `item ${key + 1} of "${list}"`;
  }
  return null;
}

/** `weight of "investment"`; a map that has an id by that; at the root, the key alone. */
export function nameOf(data: unknown, path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  if (key === undefined) return 'the file';
  const id = valueAt(data, [...path, 'id']);
  if (typeof id === 'string') return `"${id}"`;
  const owner = ownerOf(data, path.slice(0, -1));
  const own = typeof key === 'number' ? `item ${key + 1}` : String(key);
  return owner === null ? own : `${own} of ${owner}`;
}
