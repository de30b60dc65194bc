// What few PDFs have: configurations of optional content, embedded files.
import { ask } from '../../pdf/ask.ts';
import { isDictionary, type PdfDictionary } from '../../pdf/values.ts';
import type { OpenedPdf } from './open.ts';
import { entriesOf } from './tree.ts';

/** The value of `D` and those of `Configs`. */
export function configurationsOf({ file, catalogue }: OpenedPdf): readonly PdfDictionary[] {
  const properties = ask(file, ask(file, catalogue).dictionary('OCProperties') ?? undefined);
  const own = properties.dictionary('D');
  const others = (properties.array('Configs') ?? []).map(file.resolve).filter(isDictionary);
  return own === null ? others : [own, ...others];
}

export interface EmbeddedFile {
  readonly id: number;
  readonly specification: PdfDictionary;
}

/** File specifications with `EF`, named in the catalogue or held by an annotation. */
export function embeddedFiles({ file, catalogue, annotations }: OpenedPdf): readonly EmbeddedFile[] {
  const names = ask(file, ask(file, catalogue).dictionary('Names') ?? undefined).dictionary('EmbeddedFiles');
  const named = names === null ? [] : [...entriesOf(file, names, 'Names')].map(([, value]) => value);
  const attached = annotations.flatMap(({ dictionary }) => dictionary.get('FS') ?? []);
  return [...named, ...attached].flatMap((held) => {
    const specification = file.resolve(held);
    if (!isDictionary(specification) || !specification.has('EF')) return [];
    const id = typeof held === 'object' && held !== null && 'id' in held ? held.id : 0;
    return [{ id, specification }];
  });
}
