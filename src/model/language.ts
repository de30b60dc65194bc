// Languages, texts in several languages, and the voices in which a sheet speaks.

/** A BCP 47 language such as `zh` or `en`. */
export type Language = string & { readonly __brand: 'Language' };

/** One text in every language of the edition; `load` has checked that none is missing. */
export type Text = Readonly<Record<Language, string>>;

/** The languages of one sheet, in reading order: `['zh']`, or `['zh', 'en']` side by side. */
export type Voice = readonly Language[];

/** Every sentence pattern that the program itself says in a report, by key, in ICU message syntax. */
export type Phrases = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** How amounts of one unit are written in one language. */
export interface UnitStyle {
  /** The stored number is multiplied by 10 to this power before printing. */
  readonly shift: number;
  /** ICU pattern with `{n}` (the formatted number) and `{count}` (the number, for plurals). */
  readonly pattern: string;
  /** The unit alone, as a table head or chart note says it. */
  readonly name: string;
}

export type UnitStyles = Readonly<Record<Language, Readonly<Record<string, UnitStyle>>>>;
