// Where the raised mark of a note stands beside the punctuation of a language.

/** Chinese: before the stop at the end of what it belongs to, whose own blank half would part them. */
const STOPS: Readonly<Record<string, RegExp>> = { zh: /[\u3002\uff0c\u3001\uff1b\uff1a\uff1f\uff01]$/u };

/** A text in `language` as what a mark follows, and the stop that it stands before; empty where it follows everything. */
export function splitStop(language: string, text: string): readonly [before: string, stop: string] {
  const stop = STOPS[language]?.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - stop.length), stop];
}
