// Shapes that several YAML files share: ids, texts, quantities, observations.
import { z } from 'zod';

/** Whether the edition is to be printed; one that is only scored may leave out what only print needs. */
export type Strictness = 'printed' | 'scored';

/** Characters of an id: files are named by it. */
const LONGEST_ID = 80;

export const idSchema = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
  .describe('Identifier: lower-case letters, digits and single hyphens.');

/** Names of what every object has already: a record keyed by ids would find them everywhere. */
const RESERVED =
  'constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf';

export const isReserved = (word: unknown): boolean => RESERVED.split('|').some((name) => name === word);

/** Ids of cities, observations and nodes of the tree, which often come from tables: `AUT`, `CO2`, `gdp.pc`. */
export const CODE_PATTERN = new RegExp(`^(?!(${RESERVED})$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$`);

export const codeSchema = z
  .string()
  .max(LONGEST_ID)
  .regex(CODE_PATTERN, {
    error: ({ input }) =>
      isReserved(input)
        ? 'another word: this name is reserved'
        : 'letters and digits, with single hyphens, underscores or dots between them',
  })
  .describe('Identifier: letters and digits, with single hyphens, underscores or dots between them.');

/** Names that Windows keeps for devices: no file can be called so. */
const DEVICES = /^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)/;

/** Ids that files of a printed edition are named by. */
export const fileIdSchema = idSchema.regex(DEVICES, 'another word: Windows keeps this name for a device');

export const yearSchema = z.number().int().min(1900).max(2200);

const words = z.string().trim().min(1);

/** The loader checks which languages must be there; here only that each text is one line of writing. */
const textInLanguages = z
  .record(z.string().regex(/^[a-z]{2,3}$/, 'a language such as zh or en'), words)
  .describe('The same words in every language of the edition: {zh: 北京, en: Beijing}.');

/** What both kinds of edition are built from. */
export function shapesFor(strictness: Strictness) {
  const scored = strictness === 'scored';
  /** A printed edition must have it. */
  const needed = <T extends z.ZodType>(schema: T) => (scored ? schema.optional() : schema);
  const text = scored
    ? z
        .union([words, textInLanguages])
        .describe('Words, the same in every language; or {zh: 北京, en: Beijing}.')
    : textInLanguages;
  const source = needed(idSchema.describe('Id of an entry in sources.yaml.'));
  const unit = scored
    ? words.optional().describe('The unit, in words of your own.')
    : idSchema.describe('A unit of templates/phrases/<language>.yaml.');
  return { strictness, needed, text, source, unit };
}

export type Shapes = ReturnType<typeof shapesFor>;

/** A file's schema of either kind of edition, made when it is first asked for: a run needs only one. */
export function ofEither<T>(make: (shapes: Shapes) => T): Readonly<Record<Strictness, T>> {
  const made = new Map<Strictness, T>();
  const schema = (strictness: Strictness): T => {
    const known = made.get(strictness) ?? make(shapesFor(strictness));
    made.set(strictness, known);
    return known;
  };
  return {
    get printed() {
      return schema('printed');
    },
    get scored() {
      return schema('scored');
    },
  };
}

const earlier = z
  .array(
    z.strictObject({
      year: yearSchema,
      value: z.number(),
      source: idSchema.optional().describe("Without it, the observation's own."),
    }),
  )
  .default([])
  .describe('Values of other years than the data year.');

const value = z.number().describe('The number as the source prints it; its decimals are kept.');
const bound = z
  .enum(['exact', 'over', 'at-least', 'nearly'])
  .default('exact')
  .describe('How exact the source says the number is: "over 1,700" is over.');

export function quantitySchemas({ text, source, unit }: Shapes) {
  const rest = {
    to: z.number().optional().describe('Upper end, where the source gives a range.'),
    unit,
    bound,
    per: z.literal('year').optional().describe('year: the amount is spent anew every year.'),
  };
  const said = {
    year: yearSchema.optional().describe('Year that the number is about.'),
    forecast: z.boolean().default(false).describe('true: the source expects it, it was not measured.'),
    source,
  };
  return {
    quantity: z.strictObject({ value, ...rest }),
    observation: z.strictObject({
      value: value
        .optional()
        .describe('The number as the source prints it; left out where only other years have one.'),
      ...rest,
      ...said,
      earlier,
    }),
    figure: z.strictObject({
      name: text,
      value,
      ...rest,
      ...said,
      growth: z
        .strictObject({ from: codeSchema, to: codeSchema })
        .optional()
        .describe('For a yearly growth rate: the two figures that it connects.'),
    }),
  };
}

type Schemas = ReturnType<typeof quantitySchemas>;
export type TextFile = z.infer<Shapes['text']>;
export type QuantityFile = z.infer<Schemas['quantity']>;
export type ObservationFile = z.infer<Schemas['observation']>;
export type FigureFile = z.infer<Schemas['figure']>;
