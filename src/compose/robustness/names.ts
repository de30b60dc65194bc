// Names of cities and parts of the index, by their ids.
import type { Speaker } from '../../language/speaker.ts';
import type { LeftOut } from '../../model/robustness.ts';
import type { Context } from '../context.ts';
import { cityAt } from '../lookup.ts';

/** In the order given. */
export function namesOf(context: Context, speaker: Speaker, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const city = cityAt(context, id);
    return city === null ? [] : [speaker.text(city.name)];
  });
}

/** All names in a sentence, or how many cities there are where it would grow too long. */
export const shortList = (speaker: Speaker, names: readonly string[], most = 6): string =>
  names.length > most ? speaker.phrase('count.cities', { count: names.length }) : speaker.list(names);

/** The name of what was left out, as a sentence has it; an expert is named by the id in the data. */
export function nameOfPart(context: Context, speaker: Speaker, { kind, id }: LeftOut): string {
  if (kind === 'expert') return id;
  if (kind === 'city') return namesOf(context, speaker, [id]).join('');
  return quoted(speaker, nodeNames(context, speaker, [id]).join(''));
}

/** The name of an indicator or a part of the index within a sentence: in quotation marks. */
export const quoted = (speaker: Speaker, name: string): string => speaker.phrase('name.quoted', { name });

/** Quoted names in a sentence. Chinese parts quoted names by their marks alone. */
export const quotedList = (speaker: Speaker, names: readonly string[]): string =>
  speaker.list(names.map((name) => quoted(speaker, name))).replaceAll('”、“', '”“');

/** Names of nodes by their ids, in the order given; a node that the framework does not have goes by its id. */
export const nodeNames = (context: Context, speaker: Speaker, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const node = context.tree.byId.get(id);
    return node === undefined ? id : speaker.text(node.name);
  });
