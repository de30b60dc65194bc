// The shape of framework.yaml: the index tree.
import { z } from 'zod';
import { LIST_NAMES } from '../../model/framework.ts';
import { idSchema, sourceSchema, textSchema } from './common.ts';

const list = z.enum(LIST_NAMES);
const condition = z.union([z.string(), z.boolean()]);
const where = z.record(z.string(), z.union([condition, z.array(condition).min(1)])).default({});

export const derivationSchema = z
  .union([
    z.strictObject({ observed: idSchema }).describe('Another observation of the city.'),
    z.strictObject({ count: list, where }).describe('How many items of a list meet the conditions.'),
    z.strictObject({ flag: list, where }).describe('1 if any item meets the conditions, else 0.'),
    z.strictObject({ share: list, where }).describe('Percentage of the items that meet the conditions.'),
    z.strictObject({ sum: list, of: z.string(), where }).describe('Sum of an amount over the items.'),
    z.strictObject({ maximum: list, of: z.string(), where }).describe('Largest amount among the items.'),
  ])
  .describe('How the value comes from the facts of a city; without it, from the observation of the same id.');

const weight = z
  .number()
  .positive()
  .describe('Weight within the parent; any positive numbers, renormalised.');

export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: textSchema,
  unit: idSchema,
  direction: z.enum(['higher', 'lower']).default('higher').describe('Which end is better.'),
  kind: z.enum(['statistic', 'expert']),
  weight: weight.default(1),
  normalisation: z.enum(['min-max']).default('min-max'),
  from: derivationSchema.optional(),
});

export const aggregateSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: textSchema.optional(),
  weight: weight.default(1),
  aggregation: z.enum(['arithmetic']).default('arithmetic'),
  get children() {
    return z.array(z.union([aggregateSchema, indicatorSchema])).min(1);
  },
});

export const frameworkSchema = z
  .strictObject({
    scale: z.strictObject({ from: z.number(), to: z.number() }).default({ from: 0, to: 10 }),
    'coverage-threshold': z
      .number()
      .min(0)
      .max(1)
      .describe("Share of a parent's weight that must be present; below it the parent is missing."),
    source: sourceSchema
      .optional()
      .describe('Who names the dimensions and secondary indicators, if not this edition.'),
    index: aggregateSchema,
  })
  .describe('The index tree: dimensions, secondary indicators, indicators.');

export type DerivationFile = z.infer<typeof derivationSchema>;
export type IndicatorFile = z.infer<typeof indicatorSchema>;
export type AggregateFile = z.infer<typeof aggregateSchema>;
export type FrameworkFile = z.infer<typeof frameworkSchema>;
