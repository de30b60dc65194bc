// Standard structure types (ISO 32000-1, 14.8.4), and the role map that leads to them.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { isName, type PdfDictionary } from '../../pdf/values.ts';

export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

export interface RoleMap {
  /** The standard type that a type comes to; `null` where it comes to none. */
  readonly standard: (type: string) => string | null;
  /** The way from the type leads back to it. */
  readonly circular: (type: string) => boolean;
  /** Standard types that are mapped to others. */
  readonly remapped: ReadonlySet<string>;
}

export function readRoleMap(file: PdfFile, root: PdfDictionary): RoleMap {
  const map = new Map<string, string>();
  for (const [type, held] of ask(file, root).dictionary('RoleMap') ?? []) {
    const role = file.resolve(held);
    if (isName(role)) map.set(type, role.name);
  }
  const known = new Map<string, string | null>();
  const follow = (type: string): string | null => {
    const passed = new Set<string>();
    for (let role: string | undefined = type; role !== undefined; role = map.get(role)) {
      if (STANDARD_TYPES.has(role)) return role;
      if (passed.has(role)) return null;
      passed.add(role);
    }
    return null;
  };
  return {
    standard: (type) => {
      const role = known.get(type);
      if (role !== undefined) return role;
      const found = follow(type);
      known.set(type, found);
      return found;
    },
    circular: (type) => isCircular(map, type),
    remapped: new Set(
      [...map].filter(([type, role]) => STANDARD_TYPES.has(type) && type !== role).map(([type]) => type),
    ),
  };
}

function isCircular(map: ReadonlyMap<string, string>, type: string): boolean {
  const passed = new Set<string>();
  for (let role = map.get(type); role !== undefined; role = map.get(role)) {
    if (passed.has(role)) return true;
    passed.add(role);
  }
  return false;
}
