// Maps and lists in brackets on one line of plain YAML.
import { Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { cutBlanks, plainScalar, quotedAt, scalarOf } from './plain-scalar.ts';

export type PlainNode = Scalar | YAMLMap | YAMLSeq;

/** A key that is a word to every reader, and to JavaScript. */
const KEY = /(?!(?:true|false|null|constructor|prototype):)[A-Za-z][\w-]*(?=:(?: |$))/imy;

const WORDS = /(?:[^\s,[\]{}#:"'&*!|>%@`?-]|-(?=[^\s,[\]{}]))(?:[^,[\]{}#:\n]|:(?=[^\s,[\]{}]))*/y;
const BLANKS = / */y;

const MAX_DEPTH = 16;

/** More than this is counted by who reads everything. */
export const MANY = 1_000;

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}

/** Adds a pair; `false` where the key is there already. */
export function addPair(map: YAMLMap, keys: Set<string>, key: Scalar, value: PlainNode): boolean {
  const word = String(key.value);
  if (keys.has(word) || keys.size === MANY) return false;
  keys.add(word);
  map.items.push(new Pair(key, value));
  return true;
}

/** The key at an offset; `null` where none stands there. */
export function keyAt(text: string, at: number): Scalar | null {
  KEY.lastIndex = at;
  const word = KEY.exec(text)?.[0];
  return word === undefined ? null : scalarOf(word, word, at, at + word.length);
}

const endOf = ({ range }: PlainNode): number => range?.[1] ?? 0;

function wordsAt(text: string, at: number): Scalar | null {
  WORDS.lastIndex = at;
  const words = WORDS.exec(text)?.[0];
  return words === undefined ? null : plainScalar(cutBlanks(words), at);
}

/** Takes items up to the closing bracket with `take`, which gives back where its item ends; `null`: not plain. */
function upTo(text: string, at: number, close: string, take: (at: number) => number | null): number | null {
  let next = afterBlanks(text, at);
  if (text[next] === close) return next + 1;
  for (;;) {
    const end = take(next);
    if (end === null) return null;
    const sign = afterBlanks(text, end);
    if (text[sign] === close) return sign + 1;
    if (text[sign] !== ',') return null;
    next = afterBlanks(text, sign + 1);
  }
}

function mapAt(text: string, at: number, depth: number): YAMLMap | null {
  const map = new YAMLMap();
  const keys = new Set<string>();
  const end = upTo(text, at + 1, '}', (next) => {
    const key = keyAt(text, next);
    const value = key === null ? null : flowAt(text, afterBlanks(text, endOf(key) + 1), depth + 1);
    return key !== null && value !== null && addPair(map, keys, key, value) ? endOf(value) : null;
  });
  if (end === null) return null;
  map.range = [at, end, end];
  map.flow = true;
  return map;
}

function listAt(text: string, at: number, depth: number): YAMLSeq | null {
  const list = new YAMLSeq();
  const end = upTo(text, at + 1, ']', (next) => {
    const item = flowAt(text, next, depth + 1);
    if (item === null) return null;
    list.items.push(item);
    return endOf(item);
  });
  if (end === null) return null;
  list.range = [at, end, end];
  list.flow = true;
  return list;
}

/** What stands within brackets, or is one; `null` where it is not plain. */
export function flowAt(text: string, at: number, depth = 0): PlainNode | null {
  if (depth > MAX_DEPTH) return null;
  const sign = text[at];
  if (sign === '{') return mapAt(text, at, depth);
  if (sign === '[') return listAt(text, at, depth);
  return sign === "'" || sign === '"' ? quotedAt(text, at) : wordsAt(text, at);
}
