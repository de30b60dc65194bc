// The shape of framework.yaml: the index tree, and the methods of its making.
import { z } from 'zod';
import { LIST_NAMES } from '../../model/framework.ts';
import { aggregationSchema, combinationSchema, weightingSchema } from './combining.ts';
import { codeSchema, idSchema, ofEither, type Shapes } from './common.ts';
import { endsSchema, imputationSchema, normalisationSchema, treatmentSchema } from './method.ts';

const list = z.enum(LIST_NAMES);
const condition = z.union([z.string(), z.boolean()]);
const where = z.record(z.string(), z.union([condition, z.array(condition).min(1)])).default({});

export const derivationSchema = z
  .union([
    z.strictObject({ observed: codeSchema }).describe('Another observation of the city.'),
    z
      .strictObject({ experts: codeSchema, combination: combinationSchema.default('mean') })
      .describe('Scores of several experts: `ratings` of the city by this id.'),
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

const share = z.number().min(0).max(1);
const threshold = share.describe(
  "Share of a parent's weight that must be present; below it the parent is missing.",
);

function indicatorSchemaFor({ text, unit, needed }: Shapes) {
  return z.strictObject({
    id: codeSchema,
    name: needed(text),
    description: needed(text),
    unit,
    direction: z.enum(['higher', 'lower']).default('higher').describe('Which end is better.'),
    kind: needed(z.enum(['statistic', 'expert'])),
    weight: weight.default(1),
    from: derivationSchema.optional(),
    denominator: codeSchema.optional().describe('Observation of the city that the value is divided by.'),
    cap: z
      .strictObject({ from: z.number().optional(), to: z.number().optional() })
      .optional()
      .describe('Values beyond these ends are set to them; either may be left out.'),
    imputation: imputationSchema.optional(),
    treatment: treatmentSchema.optional(),
    normalisation: normalisationSchema.optional(),
    goalposts: endsSchema.optional().describe("For goalposts, in the indicator's unit: lower and upper."),
    target: z.number().optional().describe("For distance-to-target, in the indicator's unit."),
  });
}

function aggregateSchemaFor(shapes: Shapes) {
  const { text, needed } = shapes;
  const indicatorSchema = indicatorSchemaFor(shapes);
  const aggregateSchema = z.strictObject({
    id: codeSchema,
    name: needed(text),
    description: text.optional(),
    weight: weight.default(1),
    aggregation: aggregationSchema.optional(),
    weighting: weightingSchema.optional(),
    'coverage-threshold': threshold.optional(),
    get children() {
      return z.array(z.union([aggregateSchema, indicatorSchema])).min(1);
    },
  });
  return aggregateSchema;
}

const screeningSchema = z
  .strictObject({
    cities: share.optional().describe('Share of its indicators that a city must have; 2/3 without it.'),
    indicators: share.optional().describe('Share of the cities that an indicator must have; 1/2 without it.'),
    exclude: z
      .array(z.enum(['cities', 'indicators']))
      .default([])
      .describe('What is left out of the index below its share; without it, it is only reported.'),
    when: z.enum(['before-imputation', 'after-imputation']).default('before-imputation'),
  })
  .optional();

const levels = z
  .union([aggregationSchema, z.array(aggregationSchema).min(1)])
  .describe('One method, or a list: one for each level from the index down, the last for all deeper ones.');

function frameworkSchemaFor(shapes: Shapes) {
  return z
    .strictObject({
      scale: endsSchema.default({ from: 0, to: 10 }),
      'coverage-threshold': shapes.needed(threshold),
      source: idSchema
        .optional()
        .describe('Who names the dimensions and secondary indicators, if not this edition.'),
      screening: screeningSchema,
      imputation: imputationSchema.optional(),
      treatment: treatmentSchema.optional(),
      normalisation: normalisationSchema.optional(),
      aggregation: levels.optional(),
      weighting: weightingSchema.optional(),
      index: aggregateSchemaFor(shapes),
    })
    .describe('The index tree: dimensions, secondary indicators, indicators; and the methods.');
}

export const frameworkSchemas = ofEither(frameworkSchemaFor);

export type DerivationFile = z.infer<typeof derivationSchema>;
export type IndicatorFile = z.infer<ReturnType<typeof indicatorSchemaFor>>;
export type AggregateFile = z.infer<ReturnType<typeof aggregateSchemaFor>>;
export type FrameworkFile = z.infer<ReturnType<typeof frameworkSchemaFor>>;
