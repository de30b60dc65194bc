// Notes of the running text: each is written once, referred to, and there in every language; headings have names of their own.
import { nameTwice, noteMissing, notesDiffer, noteUnused } from '../../diagnostics/catalogue/load-prose.ts';
import type { Block, ProseFile } from '../../model/prose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { MAX_TOLD } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { inlinesOfText } from '../prose/walk.ts';

interface Named {
  readonly name: string;
  readonly place: Place;
}

const marksIn = (file: ProseFile): readonly Named[] =>
  inlinesOfText(file).flatMap((inline) =>
    inline.kind === 'note' ? [{ name: inline.note, place: inline.place }] : [],
  );

function twice(what: string, named: readonly Named[]): readonly Diagnostic[] {
  const first = new Map<string, Place>();
  return named.flatMap(({ name, place }) => {
    const earlier = first.get(name);
    if (earlier !== undefined) return [nameTwice(place, what, name, earlier)];
    first.set(name, place);
    return [];
  });
}

function headingsIn(blocks: readonly Block[]): readonly Named[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.name !== null ? [{ name: block.name, place: block.place }] : [],
  );
}

function checkFile(file: ProseFile): readonly Diagnostic[] {
  const marks = marksIn(file);
  const ids = file.notes.map(({ id }) => id);
  const known = new Set(ids);
  const marked = new Set(marks.map(({ name }) => name));
  return [
    ...marks
      .filter(({ name }) => !known.has(name))
      .slice(0, MAX_TOLD)
      .map(({ name, place }) => noteMissing(place, name, ids)),
    ...file.notes.filter(({ id }) => !marked.has(id)).map(({ id, place }) => noteUnused(place, id)),
    ...twice(
      'note',
      file.notes.map(({ id, place }) => ({ name: id, place })),
    ),
    ...twice('heading', headingsIn(file.blocks)),
  ];
}

/** Notes of `file` that `other` does not have, told at the end of `other`. */
function lacking(file: ProseFile, other: ProseFile): readonly Diagnostic[] {
  const place = (other.notes.at(-1) ?? other.blocks.at(-1))?.place;
  const ids = new Set(other.notes.map(({ id }) => id));
  if (place === undefined) return [];
  return file.notes.filter(({ id }) => !ids.has(id)).map((note) => notesDiffer(place, note.id, note.place));
}

/** Codes `note-missing`, `note-unused`, `name-twice`; `notes-differ` against the edition's first language. */
export function checkNotes({ prose }: Parts): readonly Diagnostic[] {
  const [first, ...others] = prose;
  const pairs = others.flatMap(({ files }) =>
    files.flatMap((file) => {
      const model = first?.files.find(({ name }) => name === file.name);
      return model === undefined ? [] : [...lacking(model, file), ...lacking(file, model)];
    }),
  );
  return [...prose.flatMap(({ files }) => files.flatMap(checkFile)), ...pairs];
}
