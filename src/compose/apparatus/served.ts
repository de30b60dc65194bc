// Which figures a table of numbers serves: "Numbers of Figures 13–32, pages 20–52."
import type { Speaker } from '../../language/speaker.ts';
import type { Context } from '../context.ts';
import type { SafeHtml } from '../html.ts';
import type { SaidMarkup } from '../said.ts';
import type { Registered } from './register.ts';
import { pageLink, referenceHtml } from './see.ts';
import { joinListed, weave } from './weave.ts';

type Run = readonly [Registered, ...Registered[]];

const follows = (last: Registered | undefined, next: Registered): boolean =>
  last !== undefined && Number(next.number) === Number(last.number) + 1;

/** Figures whose numbers follow one another; those of one chapter may share a page, and are named one by one. */
function runsOf(figures: readonly Registered[]): readonly Run[] {
  const runs: [Registered, ...Registered[]][] = [];
  for (const figure of figures) {
    const open = runs.at(-1);
    if (open !== undefined && follows(open.at(-1), figure)) open.push(figure);
    else runs.push([figure]);
  }
  return runs.flatMap((run): readonly Run[] =>
    new Set(run.map(({ chapter }) => chapter)).size > 1 ? [run] : run.map((figure): Run => [figure]),
  );
}

function runText(speaker: Speaker, run: Run): SafeHtml {
  const [first] = run;
  const last = run.at(-1) ?? first;
  if (first === last) {
    const pieces = {
      name: referenceHtml(speaker, first, 'name'),
      page: referenceHtml(speaker, first, 'page'),
    };
    return weave(pieces, (slots) => speaker.phrase('numbers.one', slots));
  }
  return weave({ first: pageLink(first), last: pageLink(last) }, (slots) =>
    speaker.phrase('numbers.range', { from: first.number ?? '', to: last.number ?? '', ...slots }),
  );
}

/** One paragraph a language. */
export const servedText = (context: Context, figures: readonly Registered[]): SaidMarkup =>
  context.speakers.map((speaker) => {
    const listed = joinListed(
      speaker,
      runsOf(figures).map((run) => runText(speaker, run)),
    );
    return {
      lang: speaker.language,
      text: weave({ figures: String(listed) }, (slots) => speaker.phrase('numbers.of', slots)),
    };
  });
