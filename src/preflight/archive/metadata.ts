// PDF/A-2, 6.6: metadata, their schemas, and what the file says it is.
import { type Breach, breach, quote, when } from '../breach.ts';
import { firstText, type Metadata, PDFA_ID, type Property, RDF } from '../document/metadata.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { XmlElement } from '../document/xml.ts';

const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';
const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const PROPERTY = 'http://www.aiim.org/pdfa/ns/property#';

/** Schemas that need no description, with the properties that reports use; any other property is looked up. */
const PREDEFINED: Readonly<Record<string, readonly string[]>> = {
  'http://purl.org/dc/elements/1.1/':
    'contributor coverage creator date description format identifier language publisher relation rights source subject title type'.split(
      ' ',
    ),
  'http://ns.adobe.com/xap/1.0/':
    'Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails'.split(
      ' ',
    ),
  'http://ns.adobe.com/pdf/1.3/': ['Keywords', 'PDFVersion', 'Producer', 'Trapped'],
  'http://ns.adobe.com/xap/1.0/rights/': ['Certificate', 'Marked', 'Owner', 'UsageTerms', 'WebStatement'],
  'http://ns.adobe.com/xap/1.0/mm/':
    'DerivedFrom DocumentID History Ingredients InstanceID ManagedFrom Manager ManageTo ManageUI ManagerVariant OriginalDocumentID RenditionClass RenditionParams VersionID Versions LastURL RenditionOf SaveID'.split(
      ' ',
    ),
  [PDFA_ID]: ['part', 'amd', 'corr', 'conformance', 'rev'],
  [EXTENSION]: ['schemas'],
};

export function checkMetadata({ metadata }: OpenedPdf): readonly Breach[] {
  if (metadata === null) return [breach('6.6.2.1-1')];
  const header = /<\?xpacket\s+begin[^?]*\?>/.exec(metadata.packet)?.[0] ?? '';
  return [
    ...when(/\sbytes\s*=/.test(header), '6.6.2.1-2'),
    ...when(/\sencoding\s*=/.test(header), '6.6.2.1-3'),
    ...when(!metadata.wellFormed, '6.6.2.1-4'),
    ...when(metadata.packet.includes('\uFFFD'), '6.6.2.1-5'),
    ...checkIdentifier(metadata),
    ...checkSchemas(metadata),
  ];
}

function checkIdentifier({ properties }: Metadata): readonly Breach[] {
  const own = properties.filter(({ namespace }) => namespace === PDFA_ID);
  if (own.length === 0) return [breach('6.6.4-1')];
  const [part, conformance] = ['part', 'conformance'].map((name) => own.find((each) => each.name === name));
  return [
    ...when(part?.text !== '2', '6.6.4-2', null, null, quote(part?.text ?? '')),
    ...when(
      !['U', 'A'].includes(conformance?.text ?? ''),
      '6.6.4-3',
      null,
      null,
      quote(conformance?.text ?? ''),
    ),
    ...when(part !== undefined && part.prefix !== 'pdfaid', '6.6.4-4', null, null, part?.prefix),
    ...when(
      conformance !== undefined && conformance.prefix !== 'pdfaid',
      '6.6.4-5',
      null,
      null,
      conformance?.prefix,
    ),
  ];
}

function checkSchemas({ properties }: Metadata): readonly Breach[] {
  const container = properties.find(({ namespace, name }) => namespace === EXTENSION && name === 'schemas');
  const described = new Set(itemsOf(container?.element ?? null).flatMap(describedBy));
  const unknown = properties.filter(
    ({ namespace, name }) => !PREDEFINED[namespace]?.includes(name) && !described.has(`${namespace} ${name}`),
  );
  return [
    ...unknown.map(({ prefix, name }) => breach('6.6.2.3.1-1', null, `${prefix}:${name}`)),
    ...(container === undefined ? [] : checkContainer(container)),
  ];
}

function checkContainer({ prefix, element }: Property): readonly Breach[] {
  const isBag = element?.children.some(({ namespace, name }) => namespace === RDF && name === 'Bag') === true;
  return [
    ...when(!isBag || prefix !== 'pdfaExtension', '6.6.2.3.3-1'),
    ...itemsOf(element).flatMap((schema) => [
      ...missing(schema, SCHEMA, 'schema', '6.6.2.3.3-2'),
      ...missing(schema, SCHEMA, 'namespaceURI', '6.6.2.3.3-3'),
      ...missing(schema, SCHEMA, 'prefix', '6.6.2.3.3-4'),
      ...when(propertiesOf(schema).length === 0, '6.6.2.3.3-5'),
      ...propertiesOf(schema).flatMap(checkProperty),
    ]),
  ];
}

function checkProperty(property: XmlElement): readonly Breach[] {
  const category = textIn(property, PROPERTY, 'category');
  return [
    ...missing(property, PROPERTY, 'name', '6.6.2.3.3-7'),
    ...missing(property, PROPERTY, 'valueType', '6.6.2.3.3-8'),
    ...when(category !== 'external' && category !== 'internal', '6.6.2.3.3-9', null, null, quote(category)),
    ...missing(property, PROPERTY, 'description', '6.6.2.3.3-10'),
  ];
}

const missing = (element: XmlElement, namespace: string, name: string, rule: string): readonly Breach[] =>
  when(textIn(element, namespace, name) === '', rule);

/** Items of an array within a property; an item that wraps its fields in a Description is that. */
function itemsOf(element: XmlElement | null): readonly XmlElement[] {
  const arrays = (element?.children ?? []).filter(({ namespace }) => namespace === RDF);
  return arrays.flatMap(({ children }) => children.map(unwrapped));
}

function unwrapped(item: XmlElement): XmlElement {
  const [only] = item.children;
  return only?.namespace === RDF && only.name === 'Description' ? only : item;
}

const childOf = ({ children }: XmlElement, namespace: string, name: string): XmlElement | undefined =>
  children.find((child) => child.namespace === namespace && child.name === name);

function textIn(element: XmlElement, namespace: string, name: string): string {
  const child = childOf(element, namespace, name);
  const attribute = element.attributes.find((each) => each.namespace === namespace && each.name === name);
  return child === undefined ? (attribute?.value ?? '') : firstText(child);
}

const propertiesOf = (schema: XmlElement): readonly XmlElement[] =>
  itemsOf(childOf(schema, SCHEMA, 'property') ?? null);

/** `namespace name` of every property that a schema describes. */
function describedBy(schema: XmlElement): readonly string[] {
  const namespace = textIn(schema, SCHEMA, 'namespaceURI');
  return propertiesOf(schema).map((property) => `${namespace} ${textIn(property, PROPERTY, 'name')}`);
}
