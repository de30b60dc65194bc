// The shapes of edition.yaml, sources.yaml and national.yaml.
import { z } from 'zod';
import { figureSchema, idSchema, sourceSchema, textSchema } from './common.ts';

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2018-05 or 2018-05-01');
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language such as zh or en');
const voice = z.array(language).min(1).max(2).describe('One language, or two side by side.');

export const knownIssueSchema = z.strictObject({
  code: idSchema.describe('Code of the warning.'),
  file: z.string().describe("File within the edition's folder."),
  path: z.string().default('').describe('Keys from the root of the file, joined by dots.'),
  explanation: textSchema,
  cities: z.array(idSchema).default([]).describe('Cities on whose pages the explanation is printed too.'),
});

export const keyFactSchema = z.strictObject({
  of: idSchema.describe('An observation or an indicator.'),
  label: textSchema.describe('The words above the figure, as short as can be.'),
});

export const editionSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    subtitle: textSchema,
    publisher: textSchema,
    origin: textSchema.describe('Whose data and ranking the report is built from.'),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2018-05-01'),
    'data-year': z.number().int().min(1900).max(2200),
    languages: z.array(language).min(1),
    'league-table': z.strictObject({
      size: z.number().int().min(1),
      decimals: z.number().int().min(0).max(4),
    }),
    outputs: z.strictObject({ whitepaper: z.array(voice), brief: z.array(voice) }),
    status: z.enum(['draft', 'final']).describe('draft prints a watermark.'),
    seed: z.number().int().min(0),
    'key-facts': z
      .array(keyFactSchema)
      .max(5)
      .default([])
      .describe('The large figures of each city: at most five.'),
    'known-issues': z.array(knownIssueSchema).default([]),
  })
  .describe('The edition: imprint, outputs, and the warnings that it explains.');

export const sourcesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      publisher: textSchema,
      date,
      url: z
        .string()
        .regex(/^https:\/\//, 'an address that starts with https://')
        .optional(),
      part: textSchema.optional().describe('Chapter or page within the publication.'),
    }),
  )
  .min(1)
  .describe('Where facts come from; every observation and list item names one of these.');

export const nationalSchema = z
  .strictObject({
    figures: z.record(idSchema, figureSchema),
    'open-source': z
      .array(
        z.strictObject({
          company: textSchema,
          projects: z.array(textSchema).min(1),
          source: sourceSchema,
          attribution: sourceSchema
            .optional()
            .describe('Who says that the projects are this company’s, where the source does not.'),
        }),
      )
      .default([]),
  })
  .describe('National figures and facts that belong to no city.');

export type EditionFile = z.infer<typeof editionSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type NationalFile = z.infer<typeof nationalSchema>;
