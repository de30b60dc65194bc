// Makes the gallery of an edition: every chart in every language, and every page, on one HTML page to look at.
import { done } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { subset } from '../fonts/subset.ts';
import type { Edition } from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed, Shell, Versions } from '../model/sheet.ts';
import { type DrawHooks, drawPages, type PictureFile } from './draw-pages.ts';
import { galleryPage } from './page/gallery.ts';

export interface GalleryJob extends DrawHooks {
  readonly edition: Pick<Edition, 'id' | 'title'>;
  readonly figures: readonly Figure[];
  readonly printed: readonly Printed[];
  readonly shells: readonly Shell[];
  readonly fonts: FontSet;
  /** What preflight has to say against the pages; they are shown all the same. */
  readonly findings: readonly Diagnostic[];
  readonly versions: Versions;
  readonly programVersion: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The files of the gallery's folder, with paths below it: `index.html`, which needs nothing else than its neighbours;
 * `fonts.css`, the charts' fonts, cut to the characters of the page; a picture of every page, large and small; the PDFs; and
 * `manifest.json`. The same edition gives the same bytes. An interruption throws the signal's reason.
 */
export async function gallery(job: GalleryJob): Promise<Result<readonly PictureFile[]>> {
  const { pictures, files } = await drawPages(job.printed, job);
  const page = galleryPage(job, pictures);
  return done([
    { path: 'index.html', bytes: encode(page) },
    { path: 'fonts.css', bytes: encode(await subset(chartFonts(job), new Set(page))) },
    ...job.printed.map(({ sheet, pdf }) => ({ path: `pdf/${sheet.file}`, bytes: pdf })),
    ...files,
    { path: 'manifest.json', bytes: encode(manifest(job)) },
  ]);
}

/** The faces that the charts name; their texts beside them are set in the same. */
function chartFonts({ fonts, figures }: GalleryJob): FontSet {
  const named = figures.map(({ svg }) => / font-family="[^"]*"/.exec(svg)?.[0] ?? '').join();
  return { ...fonts, faces: fonts.faces.filter(({ family }) => named.includes(family)) };
}

/** What is in the folder, and where its PDFs can be linked to; by its name a folder is known as one that may be replaced. */
function manifest({ edition, programVersion, versions, printed, figures }: GalleryJob): string {
  const facts = {
    gallery: edition.id,
    program: { name: 'indexpress', version: programVersion },
    browser: versions.browser,
    sheets: printed.map(({ sheet, pages, destinations }) => ({
      id: sheet.id,
      file: `pdf/${sheet.file}`,
      pages,
      destinations,
    })),
    charts: figures.map(({ id, voice }) => `${id}.${voice.join('-')}`),
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
