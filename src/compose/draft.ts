// The watermark of an edition that is not final.
import type { Context } from './context.ts';
import { inOneLine, say } from './said.ts';

/** Words of the watermark, or `null` for a final edition. */
export const draftMark = (context: Context): string | null =>
  context.dataset.edition.status === 'draft'
    ? inOneLine(say(context.speakers, (speaker) => speaker.phrase('draft.watermark')))
    : null;
