// Reads the XML of an XMP packet into elements with their namespaces.

export interface XmlElement {
  readonly prefix: string;
  readonly name: string;
  /** `''` where the prefix is bound to none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Characters directly within, without those of the children. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly tag: string;
  readonly spaces: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  text: string;
}

/** The outermost elements; `null` where the text is not well formed. */
export function readXml(text: string): readonly XmlElement[] | null {
  const root: Open = { tag: '', spaces: new Map(), attributes: [], children: [], text: '' };
  const open: Open[] = [root];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== at) return null;
    at += match[0].length;
    const [whole, closing, opening, attributes = '', empty] = match;
    const top = open.at(-1) ?? root;
    if (closing !== undefined) {
      if (open.length === 1 || top.tag !== closing) return null;
      open.pop();
      open.at(-1)?.children.push(close(top));
    } else if (opening !== undefined) {
      const begun = begin(opening, attributes, top.spaces);
      if (empty === '/') top.children.push(close(begun));
      else open.push(begun);
    } else if (!whole.startsWith('<')) top.text += unescaped(whole);
    else if (whole.startsWith('<![CDATA[')) top.text += whole.slice(9, -3);
  }
  return at === text.length && open.length === 1 && root.text.trim() === '' ? root.children : null;
}

function begin(tag: string, written: string, above: ReadonlyMap<string, string>): Open {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')] as const,
  );
  const declared = pairs.flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const];
    return name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : [];
  });
  const spaces = declared.length === 0 ? above : new Map([...above, ...declared]);
  const attributes = pairs
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => {
      const [prefix, local] = split(name);
      // An attribute without a prefix is in no namespace.
      return { prefix, name: local, namespace: prefix === '' ? '' : (spaces.get(prefix) ?? ''), value };
    });
  return { tag, spaces, attributes, children: [], text: '' };
}

function close({ tag, spaces, attributes, children, text }: Open): XmlElement {
  const [prefix, name] = split(tag);
  return { prefix, name, namespace: spaces.get(prefix) ?? '', attributes, children, text };
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9A-Fa-f]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
