// Shapes that several YAML files share: texts, quantities, observations.
import { z } from 'zod';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
  .describe('Identifier: lower-case letters, digits and single hyphens.');

/** The loader checks which languages must be there; here only that each text is one line of writing. */
export const textSchema = z
  .record(z.string().regex(/^[a-z]{2,3}$/, 'a language such as zh or en'), z.string().trim().min(1))
  .describe('The same words in every language of the edition: {zh: 北京, en: Beijing}.');

export const sourceSchema = idSchema.describe('Id of an entry in sources.yaml.');

const quantityFields = {
  value: z.number().describe('The number as the source prints it; its decimals are kept.'),
  to: z.number().optional().describe('Upper end, where the source gives a range.'),
  unit: idSchema.describe('A unit of templates/phrases/<language>.yaml.'),
  bound: z
    .enum(['exact', 'over', 'at-least', 'nearly'])
    .default('exact')
    .describe('How exact the source says the number is: "over 1,700" is over.'),
  per: z.literal('year').optional().describe('year: the amount is spent anew every year.'),
};

export const quantitySchema = z.strictObject(quantityFields);

const observationFields = {
  ...quantityFields,
  year: z.number().int().min(1900).max(2200).optional().describe('Year that the number is about.'),
  forecast: z.boolean().default(false).describe('true: the source expects it, it was not measured.'),
  source: sourceSchema,
};

export const observationSchema = z.strictObject(observationFields);

export const figureSchema = z.strictObject({
  name: textSchema,
  ...observationFields,
  growth: z
    .strictObject({ from: idSchema, to: idSchema })
    .optional()
    .describe('For a yearly growth rate: the two figures that it connects.'),
});

export type QuantityFile = z.infer<typeof quantitySchema>;
export type ObservationFile = z.infer<typeof observationSchema>;
export type FigureFile = z.infer<typeof figureSchema>;
