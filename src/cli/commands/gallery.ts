// indexpress gallery: every chart and every page of an edition, as one HTML page to look at.
import { join } from 'node:path';
import { done } from '../../diagnostics/diagnostic.ts';
import { gallery as makeGallery } from '../../gallery.ts';
import { openStore } from '../open-store.ts';
import type { Success } from '../report.ts';
import { type BuildFlags, toOptions } from './build.ts';
import { runCommand } from './run-command.ts';

function describe(folder: string): Success {
  const page = join(folder, 'index.html');
  return { lines: [page], fields: { folder, page }, summary: `open ${page} in a browser` };
}

/** The exit code. */
export async function gallery(wanted: string | null, flags: BuildFlags): Promise<number> {
  const opened = await openStore(flags);
  return runCommand(wanted, flags, {
    ready: (prepared) => {
      const options = toOptions(prepared, flags);
      return options.ok ? done((hooks) => makeGallery({ ...options.value, ...opened }, hooks)) : options;
    },
    success: (folder) => ({ ...describe(folder), notes: opened.notes() }),
    finish: opened.close,
  });
}
