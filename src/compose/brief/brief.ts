// The brief: one page about one city.
import { done } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Context, Scored } from '../context.ts';
import { imprintOf } from '../imprint.ts';
import { inOneLine, say } from '../said.ts';
import type { Templates } from '../templates.ts';
import { briefView } from './brief-view.ts';

export function brief(context: Context, templates: Templates, scored: Scored): Result<Sheet> {
  const { city } = scored;
  const voice = context.voice.join('-');
  const id = `brief:${city.id}.${voice}`;
  const view = briefView(context, scored);
  const filled = templates.fill('brief/brief', view);
  if (!filled.ok) return filled;
  const title = say(context.speakers, (speaker) =>
    speaker.phrase('brief.title', {
      city: speaker.text(city.name),
      edition: speaker.text(context.dataset.edition.title),
    }),
  );
  return done({
    id,
    kind: 'brief',
    city: city.id,
    voice: context.voice,
    title: inOneLine(title),
    ...imprintOf(context),
    print: context.printId,
    html: filled.value,
    file: `briefs/${city.id}.${voice}.pdf`,
    promises: {
      pages: 1,
      headings: view.name.map(({ text }) => text),
      contents: false,
      blankVersos: false,
      maxBytes: 400_000,
    },
  });
}
