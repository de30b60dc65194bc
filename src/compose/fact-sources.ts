// Which sources stand behind the facts that a text names.
import type { Inline } from '../model/prose.ts';
import type { Context } from './context.ts';
import { cityAt } from './lookup.ts';

/** A city's score and rank are named as they were published; what was computed has no source of its own. */
function citySource(context: Context, id: string, field: string): string | null {
  const city = cityAt(context, id);
  const isStanding = field === 'score' || field === 'rank';
  const fact = isStanding ? city?.published[context.tree.root.id] : city?.observations[field];
  return fact?.source ?? null;
}

/** `null` for what this edition counted or computed, and for names. */
function sourceOf(context: Context, address: string): string | null {
  const [room, first = '', second = ''] = address.split('.');
  if (room === 'national') return context.dataset.national.figures[first]?.source ?? null;
  return room === 'cities' ? citySource(context, first, second) : null;
}

/** Ids of the sources of all facts within, each once, in order of first use. */
export function factSources(context: Context, inlines: readonly Inline[]): readonly string[] {
  const ids = inlines.flatMap((inline): readonly string[] => {
    if (inline.kind === 'reference') return [sourceOf(context, inline.reference.address) ?? ''];
    return 'children' in inline ? factSources(context, inline.children) : [];
  });
  return [...new Set(ids)].filter((id) => id !== '');
}
