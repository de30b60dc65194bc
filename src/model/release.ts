// A published edition: a folder and what is in it.

export interface ReleasedFile {
  /** Path below the release's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `null` for everything but a PDF. */
  readonly pages: number | null;
}

export interface Release {
  readonly folder: string;
  /** In order of their paths; `manifest.json`, which lists the others, is the last. */
  readonly files: readonly ReleasedFile[];
}
