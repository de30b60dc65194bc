// The shape of templates/phrases/<language>.yaml: units and sentence patterns.
import { z } from 'zod';
import { idSchema } from './common.ts';

const pattern = z.string().min(1).describe('A pattern in ICU message syntax.');

export const unitStyleSchema = z.strictObject({
  shift: z
    .number()
    .int()
    .min(-12)
    .max(12)
    .describe('The stored number is multiplied by 10 to this power before printing.'),
  pattern: pattern.describe(
    'ICU pattern with {n}, the formatted number, and {count}, the number for plurals.',
  ),
  name: z.string().min(1).describe('The unit alone, as a table head says it.'),
});

export interface PhraseTree {
  readonly [key: string]: string | PhraseTree;
}

const phraseTree: z.ZodType<PhraseTree> = z.lazy(() => z.record(idSchema, z.union([z.string(), phraseTree])));

export const phrasesSchema = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2,3}$/, 'a language such as zh or en'),
    units: z.record(idSchema, unitStyleSchema).describe('How amounts of each unit are written.'),
    phrases: phraseTree.describe('Sentence patterns in ICU message syntax; nested keys are joined by dots.'),
  })
  .describe('Every word and sentence pattern that the program itself says in a report, in one language.');

export type PhrasesFile = z.infer<typeof phrasesSchema>;
