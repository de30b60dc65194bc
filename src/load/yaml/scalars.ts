// Texts and numbers of a YAML file that nobody should write: hidden characters, numbers that say two things or cannot be held.
import { isCollection, isNode, isPair, isScalar, type Scalar } from 'yaml';
import { hiddenCharacter, numberForm, numberSize, tooMany } from '../../diagnostics/catalogue/load-limits.ts';
import { yamlAliases, yamlSyntax } from '../../diagnostics/catalogue/load-yaml.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { hiddenIn } from '../hidden.ts';
import { isHoldable, MAX_TOLD, MAX_VALUES } from '../limits.ts';
import { spanPlace } from '../source-file.ts';
import type { YamlFile } from './parse.ts';

/** 0x1F, 0o17, and 017, which is fifteen to some readers and seventeen to others. */
const STRANGE = /^[-+]?0[\dxo]/i;

function checkNumber(value: number, written: string, place: () => Place): Diagnostic | null {
  if (STRANGE.test(written) || /[infa]/i.test(written)) return numberForm(place(), written.slice(0, 40));
  return isHoldable(value) ? null : numberSize(place(), written.slice(0, 40));
}

function checkScalar(
  { source }: YamlFile,
  { value, source: written = '', range }: Scalar,
): Diagnostic | null {
  const place = () => spanPlace(source, range?.[0] ?? 0, range?.[1] ?? 1);
  if (typeof value === 'number') return checkNumber(value, written, place);
  if (typeof value === 'bigint') return numberSize(place(), written.slice(0, 40));
  const hidden = typeof value === 'string' ? hiddenIn(value) : null;
  return hidden === null ? null : hiddenCharacter(place(), hidden.name);
}

/** The parser knows a few tags by itself: dates, sets, bytes. */
function checkTag({ source }: YamlFile, node: unknown): Diagnostic | null {
  if (!isNode(node) || node.tag === undefined) return null;
  const [start, end] = node.range ?? [0, 1];
  return yamlSyntax(spanPlace(source, start, end), `a tag makes this ${node.tag}`, 'TAG_RESOLVE_FAILED');
}

function gather(file: YamlFile, node: unknown, findings: Diagnostic[]): void {
  if (findings.length >= MAX_TOLD) return;
  const tagged = checkTag(file, node);
  if (tagged !== null) findings.push(tagged);
  if (isCollection(node)) for (const item of node.items) gather(file, item, findings);
  else if (isPair(node)) {
    gather(file, node.key, findings);
    gather(file, node.value, findings);
  } else if (isScalar(node)) {
    const finding = checkScalar(file, node);
    if (finding !== null) findings.push(finding);
  }
}

/** Something holds itself, by an alias within its own anchor. `done` has been looked at already. */
function holdsItself(value: unknown, above: Set<unknown>, done: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (above.has(value)) return true;
  above.add(value);
  const found = Object.values(value).some((inner) => holdsItself(inner, above, done));
  above.delete(value);
  done.add(value);
  return found;
}

/** Values with aliases written out, counted up to the most that there may be. */
function countValues(data: unknown, known = 0): number {
  let count = known + 1;
  if (typeof data !== 'object' || data === null) return count;
  for (const value of Object.values(data)) {
    if (count > MAX_VALUES) return count;
    count = countValues(value, count);
  }
  return count;
}

/** Codes `yaml-aliases`, `hidden-character`, `number-form`, `number-size`, `too-many`. */
export function checkScalars(file: YamlFile): readonly Diagnostic[] {
  if (holdsItself(file.data, new Set(), new Set())) return [yamlAliases(spanPlace(file.source, 0, 1))];
  const findings: Diagnostic[] = [];
  gather(file, file.document.contents, findings);
  return countValues(file.data) > MAX_VALUES
    ? [...findings, tooMany(spanPlace(file.source, 0, 1), 'values with all aliases written out', MAX_VALUES)]
    : findings;
}
