// How far a build is: one line that rewrites itself on a terminal, one plain line a stage elsewhere.
import { performance } from 'node:perf_hooks';
import type { Terminal } from './terminal.ts';

export interface Progress {
  stage(name: string): void;
  stageEnd(): void;
  /** One more sheet of the running stage is done. */
  sheet(done: number, total: number, sheet: { readonly id: string }): void;
  /** One more page of the running stage is drawn. */
  page(done: number, total: number, page: { readonly id: string }): void;
  /** Some recalculations of the running stage are done. */
  draws(done: number, total: number): void;
  /** A word in place of the stage, such as "stopping". */
  note(text: string): void;
  /** Nothing more will come. */
  close(): void;
}

export const SILENT: Progress = {
  stage: () => {},
  stageEnd: () => {},
  sheet: () => {},
  page: () => {},
  draws: () => {},
  note: () => {},
  close: () => {},
};

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

function rewritten(terminal: Terminal): Progress {
  let running = '';
  const draw = (line: string): void => terminal.write(`\r\x1b[2K${line.slice(0, terminal.columns - 1)}`);
  const one: Progress['sheet'] = (done, total, { id }) => draw(`${running} ${done}/${total} ${id}`);
  return {
    stage: (name) => {
      running = name;
      draw(name);
    },
    stageEnd: () => {},
    sheet: one,
    page: one,
    draws: (done, total) => draw(`${running} ${done}/${total} recalculations`),
    note: draw,
    close: () => draw(''),
  };
}

function plain(terminal: Terminal): Progress {
  let running: { readonly name: string; readonly since: number; counted: string } | null = null;
  const finish = (): void => {
    if (running === null) return;
    const { name, since, counted } = running;
    terminal.say(`${name.padEnd(10)}${seconds(since).padStart(8)}${counted}`);
    running = null;
  };
  return {
    stage: (name) => {
      running = { name, since: performance.now(), counted: '' };
    },
    stageEnd: finish,
    sheet: (done, total) => {
      if (running !== null) running.counted = `  ${done}/${total} sheets`;
    },
    page: (done, total) => {
      if (running !== null) running.counted = `  ${done}/${total} pages`;
    },
    draws: (_, total) => {
      if (running !== null) running.counted = `  ${total} recalculations`;
    },
    note: (text) => terminal.say(text),
    close: finish,
  };
}

export function startProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return terminal.rewrites ? rewritten(terminal) : plain(terminal);
}
