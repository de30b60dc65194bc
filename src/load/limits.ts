// How much of anything is read: far more than an edition of 3,000 cities needs, and less than would fill the memory.

/** Bytes of a YAML file: a city's has a few thousand. */
export const MAX_BYTES = 1 << 20;

/** Bytes of a Markdown file: a chapter has a few thousand. */
export const MAX_PROSE_BYTES = 1 << 17;

/** Bytes of a table of thousands of cities, many indicators and years. */
export const MAX_TABLE_BYTES = 64 << 20;

/** Bytes of the files of one kind of an edition, and of its tables. */
export const MAX_EDITION_BYTES = 128 << 20;

/** Files of an edition. */
export const MAX_FILES = 20_000;

/** Characters of one text, one cell, one paragraph. */
export const MAX_TEXT = 20_000;

/** Values and keys of a YAML file; items of a list; keys of a map; anchors and aliases. */
export const MAX_VALUES = 100_000;
export const MAX_ITEMS = 20_000;
export const MAX_KEYS = 2_000;
export const MAX_ALIASES = 100;

/** Cells of a table, its rows and its columns. */
export const MAX_CELLS = 5_000_000;
export const MAX_ROWS = 1_000_000;
export const MAX_COLUMNS = 10_000;

/** References, marks and notes of a Markdown file, of each kind. */
export const MAX_MARKS = 1_000;

/** Bold within links within bold … */
export const MAX_NESTING = 8;

/** What is told at once: of a file, and of an edition. */
export const MAX_TOLD = 100;
export const MAX_FINDINGS = 1_000;

/** Numbers beyond these are not exact, or make sums of their powers overflow. */
export const LARGEST = Number.MAX_SAFE_INTEGER;
export const SMALLEST = 1e-30;

/** A number that can be calculated with. */
export const isHoldable = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= LARGEST && Math.abs(value) >= SMALLEST);
