// Everything that an edition's folder says, checked and typed: what `load` hands to the other stages.
import type { City } from './city.ts';
import type { Edition, Source } from './edition.ts';
import type { Framework } from './framework.ts';
import type { Phrases, Text, UnitStyles } from './language.ts';
import type { Prose } from './prose.ts';
import type { Figure } from './quantity.ts';

/** One company's published frameworks, tools and platforms. */
export interface OpenSource {
  readonly company: Text;
  readonly projects: readonly Text[];
  readonly source: string;
  /** Who says that the projects are this company's; `null`: the source itself. */
  readonly attribution: string | null;
}

export interface National {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly openSource: readonly OpenSource[];
}

/** A file that was read, for the manifest. */
export interface InputFile {
  /** As the user would type it. */
  readonly file: string;
  /** Below the edition's folder, or `phrases/<language>.yaml`: the same wherever the edition lies. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Dataset {
  readonly edition: Edition;
  readonly framework: Framework;
  readonly national: National;
  readonly sources: readonly Source[];
  /** In order of their published rank, else of their id. */
  readonly cities: readonly City[];
  readonly prose: Prose;
  readonly phrases: Phrases;
  readonly units: UnitStyles;
  readonly inputs: readonly InputFile[];
}
