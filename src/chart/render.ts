// Reads specs and theme, and draws with Vega; the only place here that touches disk or Vega.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logger, parse, type Runtime, resetSVGDefIds, textMetrics, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { SceneNode } from './inspect.ts';
import type { Drawing } from './scene.ts';
import { lineWidth } from './shape.ts';
import { familiesOf, parseTheme, parseTokens, type Theme } from './theme.ts';

/** A spec, compiled and parsed once for all its figures. */
export interface Plate {
  readonly file: string;
  readonly runtime: Runtime;
}

export interface Studio {
  readonly theme: Theme;
  /** By spec id. */
  readonly plates: ReadonlyMap<string, Plate>;
}

/**
 * Theme and all specs of `<templates>/charts`. Diagnostics: `chart-file`, `chart-token`, `chart-spec`,
 * `chart-warning`.
 */
export async function openStudio(templates: string): Promise<Result<Studio>> {
  const folder = join(templates, 'charts');
  const file = join(folder, 'theme.json');
  try {
    const tokens = parseTokens(await readFile(join(templates, 'style', 'tokens.css'), 'utf8'));
    const theme = parseTheme(await readFile(file, 'utf8'), file, tokens);
    return theme.ok ? await readPlates(folder, theme.value) : theme;
  } catch (cause) {
    return failed([catalogue.chartFile(file, cause)]);
  }
}

async function readPlates(folder: string, theme: Theme): Promise<Result<Studio>> {
  const findings: Diagnostic[] = [];
  const plates = new Map<string, Plate>();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.vl.json')).sort();
  for (const name of names) {
    const file = join(folder, name);
    const json = await readFile(file, 'utf8');
    const plate = toPlate(json, file, theme, (message) =>
      findings.push(catalogue.chartWarning(file, null, message)),
    );
    if (plate.ok) plates.set(name.slice(0, -'.vl.json'.length), plate.value);
    else findings.push(...plate.diagnostics);
  }
  return settle(findings, () => ({ theme, plates }));
}

function toPlate(json: string, file: string, theme: Theme, warn: (message: string) => void): Result<Plate> {
  let spec: TopLevelSpec;
  try {
    spec = JSON.parse(json);
  } catch (cause) {
    return failed([catalogue.chartFile(file, cause)]);
  }
  try {
    const { spec: vega } = compile(spec, { config: theme.config, logger: collector(warn) });
    return { ok: true, value: { file, runtime: parse(vega, undefined, { ast: true }) }, warnings: [] };
  } catch (cause) {
    return failed([catalogue.chartSpec(file, cause)]);
  }
}

/** A logger that hands on warnings and errors and prints nothing. */
const collector = (warn: (message: string) => void) =>
  logger(Warn, undefined, (_method, _level, messages) => warn(messages.map(String).join(' ')));

/** Nothing may be loaded: rows come by name, and pictures have no place in a chart. */
const refuse = (): Promise<never> => Promise.reject(new Error('charts load nothing'));
const LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** From now on Vega measures text by these fonts, as in this language; Vega keeps one ruler for the whole process. */
export function measureWith(fonts: FontSet, language: string): void {
  textMetrics.width = (item, text) =>
    lineWidth(fonts, String(text ?? ''), {
      family: familiesOf(item.font ?? ''),
      weight: Number(item.fontWeight ?? 400) || 400,
      size: item.fontSize ?? 11,
      language,
    });
}

export interface Picture {
  readonly svg: string;
  readonly root: SceneNode;
  readonly warnings: readonly string[];
}

/** Draws one figure. Throws what Vega throws. */
export async function render(plate: Plate, drawing: Drawing): Promise<Picture> {
  const warnings: string[] = [];
  const view = new View(plate.runtime, {
    expr: expressionInterpreter,
    renderer: 'none',
    loader: LOADER,
    logger: collector((message) => warnings.push(message)),
  });
  const { width, height, left, right, top, bottom } = drawing.frame;
  try {
    view.width(width).height(height).padding({ left, right, top, bottom });
    for (const [name, value] of Object.entries(drawing.params)) view.signal(name, value);
    for (const [name, rows] of Object.entries(drawing.data)) view.data(name, [...rows]);
    resetSVGDefIds();
    const svg = await view.toSVG();
    // The types of Vega take the scenegraph for its root.
    const root: SceneNode = Reflect.get(view.scenegraph(), 'root');
    return { svg, root, warnings };
  } finally {
    view.finalize();
  }
}
