// The six lists of a city: each item with the few words that place it.
import type { Speaker } from '../../language/speaker.ts';
import type { City, FactList, Item } from '../../model/city.ts';
import { LIST_NAMES, type ListName } from '../../model/framework.ts';
import type { Context } from '../context.ts';
import { type Said, say, sayOnce } from '../said.ts';

export interface ItemView {
  readonly name: Said;
  /** Host, level, amount …; `null` where there is nothing to add. */
  readonly note: Said | null;
  /** Host, or what is said of a fund: for a page with little room. */
  readonly brief: Said | null;
}

export interface ListView {
  readonly id: ListName;
  readonly title: Said;
  /** "0" where the source says that there are none; `null` where it is silent. */
  readonly count: string | null;
  /** Why there are no items; `null` where there are. */
  readonly empty: Said | null;
  readonly items: readonly ItemView[];
}

/** Attributes that are worth a word in print, by list. */
const SHOWN: Readonly<Record<ListName, readonly string[]>> = {
  policies: ['level', 'scope'],
  parks: ['level'],
  funds: ['status'],
  laboratories: ['level'],
  programmes: [],
  companies: [],
};

/** An empty phrase means that the value is the usual one and needs no word. */
function attributeWords(speaker: Speaker, list: ListName, item: Item): readonly string[] {
  return SHOWN[list]
    .map((name) => {
      const value = item.attributes[name] ?? null;
      return value === null ? '' : speaker.phrase(`attribute.${list}.${name}.${value}`);
    })
    .filter((word) => word !== '');
}

function amountWords(speaker: Speaker, item: Item): readonly string[] {
  const { amount, government, area } = item.amounts;
  const words: string[] = [];
  if (amount !== undefined) words.push(speaker.quantity(amount));
  if (government !== undefined && government !== amount) {
    words.push(speaker.phrase('attribute.funds.government', { amount: speaker.quantity(government) }));
  }
  if (area !== undefined) words.push(speaker.quantity(area));
  return words;
}

/** The words joined in each language; `null` where there are none. */
function joined(speakers: readonly Speaker[], words: (speaker: Speaker) => readonly string[]): Said | null {
  const said = say(speakers, (speaker) => words(speaker).join(speaker.phrase('list.joint')));
  return said.every(({ text }) => text === '') ? null : said;
}

const hostWords = (speaker: Speaker, { host }: Item): readonly string[] =>
  host === null ? [] : [speaker.text(host)];

function toItem(speakers: readonly Speaker[], list: ListName, item: Item): ItemView {
  return {
    name: sayOnce(speakers, (speaker) => speaker.text(item.name)),
    note: joined(speakers, (speaker) => [
      ...hostWords(speaker, item),
      ...amountWords(speaker, item),
      ...attributeWords(speaker, list, item),
    ]),
    brief: joined(speakers, (speaker) =>
      list === 'funds'
        ? [...amountWords(speaker, item), ...attributeWords(speaker, list, item)]
        : hostWords(speaker, item),
    ),
  };
}

function emptyWords(speakers: readonly Speaker[], { state }: FactList): Said | null {
  if (state === 'given') return null;
  return say(speakers, (speaker) => speaker.phrase(state === 'none' ? 'list.none' : 'list.missing'));
}

export function cityLists({ speakers }: Context, city: City): readonly ListView[] {
  return LIST_NAMES.map((id) => {
    const list = city.lists[id];
    return {
      id,
      title: say(speakers, (speaker) => speaker.phrase(`list.title.${id}`)),
      count: list.state === 'missing' ? null : String(list.items.length),
      empty: emptyWords(speakers, list),
      items: list.items.map((item) => toItem(speakers, id, item)),
    };
  });
}
