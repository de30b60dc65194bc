// The metadata of a PDF in XMP (ISO 16684-1), which says that it is PDF/UA-1 and, for archives, PDF/A-2u.
import type { Sheet } from '../../model/sheet.ts';

/** What a file says about itself, in its metadata and in its document information. */
export interface About extends Pick<Sheet, 'title' | 'author' | 'description' | 'archive' | 'voice'> {
  /** ISO date or time. */
  readonly date: string;
  readonly creator: string;
  readonly producer: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * One entry, for any language: pdf.js, and Firefox with it, runs several together where it shows the title.
 */
const alternatives = (words: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li></rdf:Alt>`;

const listed = (kind: 'Bag' | 'Seq', words: readonly string[]): string =>
  `<rdf:${kind}>${words.map((each) => `<rdf:li>${escaped(each)}</rdf:li>`).join('')}</rdf:${kind}>`;

/** `2018-05-31T00:00:00+00:00`, the same moment as the document information's. */
export const xmpDate = (date: string): string => `${new Date(date).toISOString().slice(0, 19)}+00:00`;

const SPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

const ARCHIVE_SPACES: Readonly<Record<string, string>> = {
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** PDF/A knows no PDF/UA, so an archived file describes the property that says so (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${SPACES.pdfuaid}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

export function xmpPacket(about: About): string {
  const { title, author, description, archive, voice, creator, producer } = about;
  const date = xmpDate(about.date);
  const spaces = Object.entries(archive ? { ...SPACES, ...ARCHIVE_SPACES } : SPACES);
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternatives(title)],
    ['dc:language', listed('Bag', voice)],
    ...(author === '' ? [] : [['dc:creator', listed('Seq', [author])]]),
    ...(description === '' ? [] : [['dc:description', alternatives(description)]]),
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmp:CreatorTool', escaped(creator)],
    ['pdf:Producer', escaped(producer)],
    ['pdfuaid:part', '1'],
    ...(archive ? [['pdfaid:part', '2'] as const, ['pdfaid:conformance', 'U'] as const] : []),
  ].map(([key, value]) => `<${key}>${value}</${key}>`);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${spaces.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join('\n')}>`,
    ...properties,
    ...(archive ? [UA_SCHEMA] : []),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
