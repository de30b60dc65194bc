// Reads the specs and the theme of the charts, and asks which Vega there is, without loading it.
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import { readTextWithin } from '../guard/read-within.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { parseSpec } from './allow-spec.ts';
import { parseTheme, parseTokens, type Theme } from './theme.ts';

/** A spec as it stands in its file. */
export interface Spec {
  readonly file: string;
  readonly json: string;
}

export interface Studio {
  readonly theme: Theme;
  /** By spec id. */
  readonly specs: ReadonlyMap<string, Spec>;
}

const MOST_BYTES = 1 << 20;
const SPEC = '.vl.json';

/** No spec has another name. */
const SPEC_NAME = /^[a-z0-9-]+\.vl\.json$/;

/** Theme and all specs of `<templates>/charts`. Diagnostics: `chart-file`, `chart-token`, `chart-forbidden`. */
export async function openStudio(templates: string): Promise<Result<Studio>> {
  const root = dirname(resolve(templates));
  const file = join(templates, 'charts', 'theme.json');
  const css = await readChartFile(join(templates, 'style', 'tokens.css'), root);
  if (!css.ok) return css;
  const json = await readChartFile(file, root);
  if (!json.ok) return json;
  try {
    const allowed = parseSpec(json.value, file);
    if (!allowed.ok) return allowed;
    const theme = parseTheme(json.value, file, parseTokens(css.value));
    return theme.ok ? await readSpecs(join(templates, 'charts'), root, theme.value) : theme;
  } catch (cause) {
    return failed([catalogue.chartFile(file, cause)]);
  }
}

async function readSpecs(folder: string, root: string, theme: Theme): Promise<Result<Studio>> {
  const findings: Diagnostic[] = [];
  const specs = new Map<string, Spec>();
  for (const name of (await readdir(folder)).filter((each) => SPEC_NAME.test(each)).sort()) {
    const file = join(folder, name);
    const json = await readChartFile(file, root);
    const spec = json.ok ? parseSpec(json.value, file) : json;
    if (json.ok && spec.ok) specs.set(name.slice(0, -SPEC.length), { file, json: json.value });
    findings.push(...(spec.ok ? spec.warnings : spec.diagnostics));
  }
  return settle(findings, () => ({ theme, specs }));
}

async function readChartFile(file: string, root: string): Promise<Result<string>> {
  const text = await readTextWithin(file, { root, most: MOST_BYTES });
  return text.ok ? text : failed([catalogue.chartFile(file, text.diagnostics[0]?.message ?? '')]);
}

const DRAWING_PACKAGES = ['vega', 'vega-lite', 'vega-interpreter'];

/** Versions of everything that draws: `vega 6.4.0`. */
export async function drawingVersions(): Promise<readonly string[]> {
  return Promise.all(DRAWING_PACKAGES.map(async (name) => `${name} ${await versionOf(name)}`));
}

async function versionOf(name: string): Promise<string> {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const home = join(folder, name);
    const text = await readTextWithin(join(home, 'package.json'), { root: home, most: MOST_BYTES });
    if (text.ok) return String(JSON.parse(text.value).version);
  }
  throw new Error(`the package ${name} is not installed`);
}
