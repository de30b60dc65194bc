// Runs inside the page: which characters it sets in which font stack (see desk.ts).
/// <reference lib="dom" />

/** The distinct characters set in one value of `font-family` and one weight. */
export interface StackUse {
  readonly family: string;
  readonly weight: number;
  readonly characters: string;
}

/** Style and capitals of an element's text; `null` where it is not printed. */
export function stackOf(element: Element): { readonly key: string; readonly capitals: boolean } | null {
  if (element.closest('title, desc, style, script') !== null) return null;
  const { fontFamily, fontWeight, textTransform } = getComputedStyle(element);
  return { key: `${fontWeight} ${fontFamily}`, capitals: textTransform === 'uppercase' };
}

export function listStacks(): readonly StackUse[] {
  const uses = new Map<string, Set<string>>();
  const stacks = new Map<Element, ReturnType<typeof stackOf>>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? '';
    if (element === null || text.trim() === '') continue;
    const stack = stacks.get(element) ?? stackOf(element);
    stacks.set(element, stack);
    if (stack === null) continue;
    const use = uses.get(stack.key) ?? new Set();
    uses.set(stack.key, use);
    for (const character of stack.capitals ? text.toUpperCase() : text) use.add(character);
  }
  return [...uses].map(([key, characters]) => ({
    family: key.slice(key.indexOf(' ') + 1),
    weight: Number(key.slice(0, key.indexOf(' '))),
    characters: [...characters].join(''),
  }));
}
