// Characters that nobody sees, and that make a text say something else than it shows.

/**
 * Controls, marks that turn the direction of writing, blanks without width, tags, fillers. Joiners belong to the
 * scripts that join their letters, and are refused beside others.
 */
const HIDDEN =
  /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\p{Noncharacter_Code_Point}|[\u00ad\u115f\u1160\u180e\u200b\u2028\u2029\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd\u{e0000}-\u{e007f}]|\p{Cs}|[\u200c\u200d](?<!(?![\p{sc=Latin}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Grek}\p{sc=Cyrl}])[\p{L}\p{M}].)/u;

export interface Hidden {
  readonly offset: number;
  /** `U+202E` */
  readonly name: string;
}

/** The first of a text; `null` where everything can be seen. */
export function hiddenIn(text: string): Hidden | null {
  const found = HIDDEN.exec(text);
  if (found === null) return null;
  const point = found[0].codePointAt(0) ?? 0;
  return { offset: found.index, name: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` };
}
