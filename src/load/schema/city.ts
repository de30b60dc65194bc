// The shape of cities/<id>.yaml.
import { z } from 'zod';
import { idSchema, observationSchema, quantitySchema, sourceSchema, textSchema } from './common.ts';

/** A list is its items, or the source's word that there are none, or null: the source is silent. */
function listOf<T extends z.ZodType>(item: T) {
  const none = z.strictObject({ none: z.literal(true), source: sourceSchema });
  return z
    .union([z.array(item).min(1), none, z.null()])
    .describe(
      'The items; or {none: true, source: …} where the source says there are none; or null where it is silent.',
    );
}

const named = { name: textSchema, source: sourceSchema };

export const policySchema = z.strictObject({
  ...named,
  scope: z.enum(['dedicated', 'related']).describe('dedicated: about artificial intelligence itself.'),
  level: z.enum(['provincial', 'municipal', 'district']).describe('Who issues it.'),
  instrument: z
    .enum(['plan', 'opinions', 'measures', 'project', 'organisation'])
    .describe(
      'plan: a plan or programme; measures: rules that grant support; organisation: an office was set up.',
    ),
  'multi-year': z.boolean().default(false).describe('true: the title names the years that it spans.'),
});

export const parkSchema = z.strictObject({
  ...named,
  kind: z.enum(['park', 'town', 'base', 'belt', 'computing-centre', 'institute', 'incubator']),
  level: z.enum(['national', 'local']).default('local').describe('national only where the source says so.'),
  area: quantitySchema.optional(),
});

export const fundSchema = z.strictObject({
  ...named,
  kind: z
    .enum(['fiscal', 'government-fund', 'venture'])
    .describe(
      'fiscal: money from a budget, all of it government money; government-fund: a fund set up or led by government; venture: a private or joint fund.',
    ),
  status: z.enum(['established', 'planned']).default('established'),
  amount: quantitySchema,
  government: quantitySchema
    .optional()
    .describe("The government's part of the amount; fiscal money is the government's as a whole without it."),
});

export const laboratorySchema = z.strictObject({
  ...named,
  host: textSchema.optional().describe('Who runs it; left out where the source names nobody.'),
  level: z.enum(['national', 'ministry', 'provincial', 'corporate', 'university', 'institute']),
  company: z
    .boolean()
    .optional()
    .describe(
      'true: run by a company or jointly with one. Corporate laboratories are; others only where it is written.',
    ),
});

export const programmeSchema = z.strictObject({
  ...named,
  host: textSchema,
  kind: z.enum(['school', 'institute', 'centre', 'department', 'major']),
});

export const companySchema = z.strictObject(named);

export const publishedSchema = z.strictObject({
  score: z.number(),
  rank: z.number().int().min(1),
  source: sourceSchema,
});

export const citySchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    profile: textSchema.describe('One paragraph that sums the city up.'),
    published: z.record(idSchema, publishedSchema).default({}),
    observations: z.record(idSchema, observationSchema).default({}),
    policies: listOf(policySchema),
    parks: listOf(parkSchema),
    funds: listOf(fundSchema),
    laboratories: listOf(laboratorySchema),
    programmes: listOf(programmeSchema),
    companies: listOf(companySchema),
  })
  .describe('One city: what was published about it, what was observed, and its six lists.');

export type CityFile = z.infer<typeof citySchema>;
