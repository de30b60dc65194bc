// The editor's running text, parsed: the same tree in every language.
import type { Language } from './language.ts';
import type { Place } from './result.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'reference'; readonly reference: Reference };

/** `{{fact "national.enterprises"}}`: a number or name that is stored elsewhere. */
export interface Reference {
  readonly address: string;
  /** `full` says bound, number and unit; `number` the number alone. */
  readonly form: 'full' | 'number';
  readonly place: Place;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly inlines: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly place: Place }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
      readonly place: Place;
    };

/** One Markdown file in one language. */
export interface ProseFile {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** By language, then by file name without `.md`. */
export type Prose = Readonly<Record<Language, Readonly<Record<string, ProseFile>>>>;
