// Compiles specs and draws with Vega; whoever imports this file loads Vega.
import { logger, parse, type Runtime, resetSVGDefIds, textMetrics, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Result } from '../model/result.ts';
import { expressionObjection } from './allow-expressions.ts';
import type { Panel } from './commission.ts';
import type { SceneNode } from './inspect.ts';
import { lineWidth } from './shape.ts';
import type { Spec } from './studio.ts';
import { familiesOf } from './theme.ts';

/** A spec, compiled and parsed once for all its figures. */
export interface Plate {
  readonly file: string;
  readonly runtime: Runtime;
  /** Of Vega-Lite. */
  readonly warnings: readonly string[];
}

/** Diagnostics: `chart-spec`, `chart-forbidden`. */
export function toPlate({ file, json }: Spec, config: Config): Result<Plate> {
  const warnings: string[] = [];
  try {
    const spec: TopLevelSpec = JSON.parse(json);
    const { spec: vega } = compile(spec, {
      config,
      logger: collector((message) => warnings.push(message)),
    });
    const runtime = parse(vega, undefined, { ast: true });
    const objection = expressionObjection(runtime);
    return objection === null
      ? done({ file, runtime, warnings })
      : failed([catalogue.chartForbidden(file, objection)]);
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

/** From now on Vega measures text by these fonts, as in this language; Vega keeps one ruler for a whole thread. */
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

/** Draws one picture. Throws what Vega throws. */
export async function render(plate: Plate, { frame, data, params }: Panel): Promise<Picture> {
  const warnings: string[] = [];
  const view = new View(plate.runtime, {
    expr: expressionInterpreter,
    renderer: 'none',
    loader: LOADER,
    logger: collector((message) => warnings.push(message)),
  });
  const { width, height, left, right, top, bottom } = frame;
  try {
    view.width(width).height(height).padding({ left, right, top, bottom });
    for (const [name, value] of Object.entries(params)) view.signal(name, value);
    for (const [name, rows] of Object.entries(data)) view.data(name, [...rows]);
    resetSVGDefIds();
    const svg = await view.toSVG();
    // The types of Vega take the scenegraph for its root.
    const root: SceneNode = Reflect.get(view.scenegraph(), 'root');
    return { svg, root, warnings };
  } finally {
    view.finalize();
  }
}
