// A published edition: a folder and what is in it, and how it came about.

export interface ReleasedFile {
  /** Path below the release's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `null` for everything but a PDF. */
  readonly pages: number | null;
  /** The number printed on it; `null` for everything but a PDF. */
  readonly print: string | null;
}

export interface Published {
  readonly folder: string;
  /** In order of their paths; `manifest.json`, which lists the others, is the last. */
  readonly files: readonly ReleasedFile[];
}

/** What decides a print; a digest of each is what a build remembers of it. */
export const PRINT_PARTS = ['content', 'style', 'fonts', 'browser', 'date', 'program'] as const;
export type PrintPart = (typeof PRINT_PARTS)[number];
export type PrintParts = Readonly<Record<PrintPart, string>>;

export interface SheetReport {
  readonly id: string;
  /** `kept`: an earlier build has printed the very same. */
  readonly made: 'printed' | 'kept';
  /** What is not as it was when this edition was last built; `null`: it has not been built before, as far as is known. */
  readonly changed: readonly PrintPart[] | null;
}

export interface Making {
  readonly sheets: readonly SheetReport[];
  readonly figures: { readonly drawn: number; readonly kept: number };
  /** Files and settings that are not as they were at the last build; `null`: no earlier build is known. */
  readonly inputs: readonly string[] | null;
  /** Nothing had changed, and nothing was made. */
  readonly unchanged: boolean;
}

export interface Release extends Published {
  readonly making: Making;
}
