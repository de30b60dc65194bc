// One YAML file: text → YAML → checked shape → domain type, collecting what is wrong on the way.
import type { z } from 'zod';
import type { Language } from '../../model/language.ts';
import type { Diagnostic } from '../../model/result.ts';
import { checkShape } from '../shape/check.ts';
import type { SourceFile } from '../source-file.ts';
import { parseYaml, type YamlFile } from '../yaml/parse.ts';
import { checkScalars } from '../yaml/scalars.ts';
import type { Bridge } from './bridge.ts';

/** Where parsed files and findings gather while an edition is parsed. */
export interface Gathering {
  readonly yaml: Map<string, YamlFile>;
  readonly findings: Diagnostic[];
}

/** A file of the right shape. */
export interface Shaped<T> {
  readonly file: YamlFile;
  readonly data: T;
}

/** `null` where the file is missing or no YAML; the findings say why. */
export function readYaml(gathering: Gathering, source: SourceFile | undefined): YamlFile | null {
  if (source === undefined) return null;
  const yaml = parseYaml(source);
  const findings = yaml.ok ? checkScalars(yaml.value) : yaml.diagnostics;
  gathering.findings.push(...findings);
  if (!yaml.ok || findings.length > 0) return null;
  gathering.yaml.set(source.file, yaml.value);
  return yaml.value;
}

/** `null` where the file is missing or of another shape; the findings say why. */
export function shapeYaml<T extends z.ZodType>(
  gathering: Gathering,
  file: YamlFile | null,
  schema: T,
): Shaped<z.output<T>> | null {
  if (file === null) return null;
  const shape = checkShape(file, schema);
  if (shape.ok) return { file, data: shape.value };
  gathering.findings.push(...shape.diagnostics);
  return null;
}

export const shapeFile = <T extends z.ZodType>(
  gathering: Gathering,
  source: SourceFile | undefined,
  schema: T,
): Shaped<z.output<T>> | null => shapeYaml(gathering, readYaml(gathering, source), schema);

/** The domain type of a file's data; `null` stays `null`. */
export function toDomain<F, T>(
  gathering: Gathering,
  languages: readonly Language[] | null,
  shaped: Shaped<F> | null,
  to: (bridge: Bridge, data: F) => T,
): T | null {
  if (shaped === null) return null;
  return to({ file: shaped.file, languages, findings: gathering.findings }, shaped.data);
}
