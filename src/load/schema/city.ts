// The shape of cities/<id>.yaml.
import { z } from 'zod';
import { codeSchema, fileIdSchema, ofEither, quantitySchemas, type Shapes } from './common.ts';

/** A list is its items, or the source's word that there are none, or null: the source is silent. */
function listOf<T extends z.ZodType>(item: T, { source, needed }: Shapes) {
  const none = z.strictObject({ none: z.literal(true), source });
  return needed(
    z
      .union([z.array(item).min(1), none, z.null()])
      .describe(
        'The items; or {none: true, source: …} where the source says there are none; or null where it is silent.',
      ),
  );
}

/** The items of the six lists. */
export function itemSchemas(shapes: Shapes) {
  const { text, source } = shapes;
  const { quantity } = quantitySchemas(shapes);
  const named = { name: text, source };
  return {
    policies: z.strictObject({
      ...named,
      scope: z.enum(['dedicated', 'related']).describe('dedicated: about artificial intelligence itself.'),
      level: z.enum(['provincial', 'municipal', 'district']).describe('Who issues it.'),
      instrument: z
        .enum(['plan', 'opinions', 'measures', 'project', 'organisation'])
        .describe(
          'plan: a plan or programme; measures: rules that grant support; organisation: an office was set up.',
        ),
      'multi-year': z.boolean().default(false).describe('true: the title names the years that it spans.'),
    }),
    parks: z.strictObject({
      ...named,
      kind: z.enum(['park', 'town', 'base', 'belt', 'computing-centre', 'institute', 'incubator']),
      level: z
        .enum(['national', 'local'])
        .default('local')
        .describe('national only where the source says so.'),
      area: quantity.optional(),
    }),
    funds: fundSchema(shapes),
    laboratories: laboratorySchema(shapes),
    programmes: z.strictObject({
      ...named,
      host: text,
      kind: z.enum(['school', 'institute', 'centre', 'department', 'major']),
    }),
    companies: z.strictObject(named),
  };
}

const laboratorySchema = ({ text, source }: Shapes) =>
  z.strictObject({
    name: text,
    source,
    host: text.optional().describe('Who runs it; left out where the source names nobody.'),
    level: z.enum(['national', 'ministry', 'provincial', 'corporate', 'university', 'institute']),
    company: z
      .boolean()
      .optional()
      .describe(
        'true: run by a company or jointly with one. Corporate laboratories are; others only where it is written.',
      ),
  });

function fundSchema(shapes: Shapes) {
  const { quantity } = quantitySchemas(shapes);
  return z.strictObject({
    name: shapes.text,
    source: shapes.source,
    kind: z
      .enum(['fiscal', 'government-fund', 'venture'])
      .describe(
        'fiscal: money from a budget, all of it government money; government-fund: a fund set up or led by government; venture: a private or joint fund.',
      ),
    status: z.enum(['established', 'planned']).default('established'),
    amount: quantity,
    government: quantity
      .optional()
      .describe(
        "The government's part of the amount; fiscal money is the government's as a whole without it.",
      ),
  });
}

/** By expert; a name of any kind. */
const scoresSchema = z
  .record(z.string().trim().min(1), z.number().nullable())
  .describe('Score by expert; null: asked, and gave none.');

export function citySchemaFor(shapes: Shapes) {
  const { text, source, needed } = shapes;
  const items = itemSchemas(shapes);
  const published = z.strictObject({ score: z.number(), rank: z.number().int().min(1), source });
  return z
    .strictObject({
      id: shapes.strictness === 'printed' ? fileIdSchema : codeSchema,
      name: needed(text),
      profile: needed(text.describe('One paragraph that sums the city up.')),
      published: z.record(codeSchema, published).default({}),
      observations: z.record(codeSchema, quantitySchemas(shapes).observation).default({}),
      groups: z
        .record(z.string().trim().min(1), z.string().trim().min(1))
        .default({})
        .describe('The groups that the city belongs to: {region: east}.'),
      ratings: z
        .record(codeSchema, z.strictObject({ source, scores: scoresSchema }))
        .default({})
        .describe('Scores that experts gave, by what they judged.'),
      policies: listOf(items.policies, shapes),
      parks: listOf(items.parks, shapes),
      funds: listOf(items.funds, shapes),
      laboratories: listOf(items.laboratories, shapes),
      programmes: listOf(items.programmes, shapes),
      companies: listOf(items.companies, shapes),
    })
    .describe('One city: what was published about it, what was observed, and its six lists.');
}

export const citySchemas = ofEither(citySchemaFor);

export type CityFile = z.infer<ReturnType<typeof citySchemaFor>>;
