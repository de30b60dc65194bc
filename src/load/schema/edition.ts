// The shapes of edition.yaml, sources.yaml and national.yaml.
import { z } from 'zod';
import {
  codeSchema,
  fileIdSchema,
  idSchema,
  ofEither,
  quantitySchemas,
  type Shapes,
  yearSchema,
} from './common.ts';
import { peersSchema, ratingsSchemaFor, uncertaintySchema, valuesSchemaFor } from './plans.ts';

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2018-05 or 2018-05-01');
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language such as zh or en');
const voice = z.array(language).min(1).max(2).describe('One language, or two side by side.');
const voices = z.array(voice);

export const languagesSchema = z.array(language).min(1);

const knownIssueSchemaFor = ({ text }: Shapes) =>
  z.strictObject({
    code: idSchema.describe('Code of the warning.'),
    file: z.string().describe("File within the edition's folder."),
    path: z.string().default('').describe('Keys from the root of the file, joined by dots.'),
    explanation: text,
    cities: z.array(codeSchema).default([]).describe('Cities on whose pages the explanation is printed too.'),
  });

const keyFactSchemaFor = ({ text }: Shapes) =>
  z.strictObject({
    of: codeSchema.describe('An observation or an indicator.'),
    label: text.describe('The words above the figure, as short as can be.'),
  });

function leagueTableSchema({ strictness }: Shapes) {
  const size = z.number().int().min(1);
  const decimals = (most: number) => z.number().int().min(0).max(most);
  if (strictness === 'printed') return z.strictObject({ size, decimals: decimals(4) });
  return z
    .strictObject({
      size: size.optional().describe('Rows; without it, all cities.'),
      decimals: decimals(12).default(1).describe('Decimals of a score; ranks are told by the rounded score.'),
    })
    .default({ decimals: 1 });
}

const archive = z
  .boolean()
  .default(false)
  .describe('Whether the PDFs are written for archives too (PDF/A-2u).');

const recto = z
  .boolean()
  .default(false)
  .describe('Whether chapters begin on right-hand pages, for a report that is bound.');

const outputsSchema = ({ strictness }: Shapes) =>
  strictness === 'printed'
    ? z.strictObject({ whitepaper: voices, brief: voices, archive, recto })
    : z
        .strictObject({
          whitepaper: voices.max(0).default([]),
          brief: voices.max(0).default([]),
          archive,
          recto,
        })
        .default({ whitepaper: [], brief: [], archive: false, recto: false })
        .describe('Without outputs the edition is only scored.');

function editionSchemaFor(shapes: Shapes) {
  const { text, needed } = shapes;
  return z
    .strictObject({
      id: shapes.strictness === 'printed' ? fileIdSchema : codeSchema,
      title: needed(text),
      subtitle: needed(text),
      publisher: needed(text),
      origin: needed(text.describe('Whose data and ranking the report is built from.')),
      date: needed(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2018-05-01')),
      'data-year': needed(yearSchema),
      languages: languagesSchema,
      'league-table': leagueTableSchema(shapes),
      outputs: outputsSchema(shapes),
      status: needed(z.enum(['draft', 'final']).describe('draft prints a watermark.')),
      seed: needed(z.number().int().min(0)),
      'key-facts': z
        .array(keyFactSchemaFor(shapes))
        .max(5)
        .default([])
        .describe('The large figures of each city: at most five.'),
      'known-issues': z.array(knownIssueSchemaFor(shapes)).default([]),
      values: z.array(valuesSchemaFor(shapes)).default([]).describe('Tables of values.'),
      ratings: z.array(ratingsSchemaFor(shapes)).default([]).describe("Tables of experts' scores."),
      uncertainty: uncertaintySchema.optional(),
      peers: peersSchema.optional(),
    })
    .describe('The edition: imprint, outputs, and the warnings that it explains.');
}

function sourcesSchemaFor({ text, needed }: Shapes) {
  return z
    .array(
      z.strictObject({
        id: idSchema,
        title: needed(text),
        publisher: needed(text),
        date: needed(date),
        url: z
          .string()
          .regex(/^https:\/\/[^\s/?#@\\]+([/?#][^\s\\<>"]*)?$/, 'an address that starts with https://')
          .optional(),
        part: text.optional().describe('Chapter or page within the publication.'),
      }),
    )
    .min(1)
    .describe('Where facts come from; every observation and list item names one of these.');
}

function nationalSchemaFor(shapes: Shapes) {
  const { text, source } = shapes;
  const entry = z.strictObject({
    company: text,
    projects: z.array(text).min(1),
    source,
    attribution: idSchema
      .optional()
      .describe('Who says that the projects are this company’s, where the source does not.'),
  });
  return z
    .strictObject({
      figures: z.record(codeSchema, quantitySchemas(shapes).figure),
      'open-source': z.array(entry).default([]),
    })
    .describe('National figures and facts that belong to no city.');
}

/** Of each file, that of a printed edition, and that of one that is only scored. */
export const editionSchemas = ofEither(editionSchemaFor);
export const sourcesSchemas = ofEither(sourcesSchemaFor);
export const nationalSchemas = ofEither(nationalSchemaFor);

export type EditionFile = z.infer<ReturnType<typeof editionSchemaFor>>;
export type SourcesFile = z.infer<ReturnType<typeof sourcesSchemaFor>>;
export type NationalFile = z.infer<ReturnType<typeof nationalSchemaFor>>;
