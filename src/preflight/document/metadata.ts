// The XMP metadata of a PDF: properties by namespace and name.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { inflate } from '../../pdf/inflate.ts';
import { catalogueOf } from '../../pdf/pages.ts';
import { readXml, type XmlElement } from './xml.ts';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
export const PDFUA_ID = 'http://www.aiim.org/pdfua/ns/id/';
export const PDFA_ID = 'http://www.aiim.org/pdfa/ns/id/';

export interface Property {
  readonly prefix: string;
  readonly namespace: string;
  readonly name: string;
  /** Of a simple property, or the first item of an array. */
  readonly text: string;
  /** `null` for a property that is written as an attribute. */
  readonly element: XmlElement | null;
}

export interface Metadata {
  /** The packet as it is written. */
  readonly packet: string;
  readonly wellFormed: boolean;
  readonly properties: readonly Property[];
}

/** `null` where the catalogue leads to no stream of metadata that can be read. */
export function readMetadata(file: PdfFile): Metadata | null {
  const stream = ask(file, catalogueOf(file)).stream('Metadata');
  const bytes = stream === null ? null : inflate(file, stream);
  if (bytes === null) return null;
  const packet = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const elements = readXml(packet.trim());
  const descriptions = (elements ?? []).flatMap((element) => descriptionsIn(element));
  return { packet, wellFormed: elements !== null, properties: descriptions.flatMap(propertiesOf) };
}

/** A property of the document, or `undefined`. */
export const propertyOf = (
  metadata: Metadata | null,
  namespace: string,
  name: string,
): Property | undefined =>
  metadata?.properties.find((each) => each.namespace === namespace && each.name === name);

function descriptionsIn(element: XmlElement): readonly XmlElement[] {
  if (element.namespace === RDF && element.name === 'RDF') return element.children;
  return element.children.flatMap(descriptionsIn);
}

function propertiesOf({ attributes, children }: XmlElement): readonly Property[] {
  const short = attributes
    .filter(({ namespace }) => namespace !== RDF && namespace !== '')
    .map(({ prefix, namespace, name, value }) => ({ prefix, namespace, name, text: value, element: null }));
  const long = children.map((element) => {
    const { prefix, namespace, name } = element;
    return { prefix, namespace, name, text: firstText(element), element };
  });
  return [...short, ...long];
}

/** Text of an element, or of its first item where it holds an array. */
export function firstText({ text, children }: XmlElement): string {
  const [child] = children;
  return child === undefined ? text.trim() : firstText(child);
}
