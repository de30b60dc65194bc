// Texts of a chart in every language of its voice.
import type { PhraseValues } from '../language/patterns.ts';
import type { Speaker } from '../language/speaker.ts';
import type { Text } from '../model/language.ts';
import type { Sayings, Scene } from './scene.ts';

/** What every speaker says, equal texts once. */
export function texts(scene: Scene, say: (speaker: Speaker) => string): readonly string[] {
  return [...new Set(scene.speakers.map(say))];
}

/** The same on one line: "北京 Beijing", "271.5亿元 · CNY 27.15 billion". */
export function joined(scene: Scene, say: (speaker: Speaker) => string, separator = ' '): string {
  return texts(scene, say).join(separator);
}

export const named = (scene: Scene, name: Text): readonly string[] =>
  texts(scene, (speaker) => speaker.text(name));

/** A pattern below `chart.` of the phrases, by key, with its values in each language. */
export function phrases(
  scene: Scene,
  key: string,
  values: (speaker: Speaker) => PhraseValues = () => ({}),
): readonly string[] {
  return scene.speakers.map((speaker) => speaker.phrase(`chart.${key}`, values(speaker)));
}

/**
 * Title, note and alt text of a chart. `title` names the pattern that is true for the rows (`title-tie`);
 * all three get the same values.
 */
export function sayings(
  scene: Scene,
  chart: string,
  title: string,
  values: (speaker: Speaker) => PhraseValues,
  alt = 'alt',
): Sayings {
  const said = (key: string) => phrases(scene, `${chart}.${key}`, values).map(tidy);
  return { title: said(title), note: said('note'), alt: said(alt) };
}

/** Sentences that do not apply leave their spaces behind. */
const tidy = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/** "52%" of a share from 0 to 1. */
export const percent = (speaker: Speaker, share: number, decimals = 0): string =>
  speaker.phrase('chart.percent', { n: speaker.number(share * 100, decimals) });

/** Names of cities, or their number where the names would fill a paragraph. */
export function cityList(speaker: Speaker, names: readonly Text[]): string {
  if (names.length > 5) return speaker.phrase('chart.cities', { count: names.length });
  return speaker.list(names.map((name) => speaker.text(name)));
}
