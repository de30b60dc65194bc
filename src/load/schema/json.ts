// JSON Schemas of the YAML files, for editors that check and complete while one types.
import { z } from 'zod';
import { citySchema } from './city.ts';
import { editionSchema, nationalSchema, sourcesSchema } from './edition.ts';
import { frameworkSchema } from './framework.ts';
import { phrasesSchema } from './phrases.ts';

const SCHEMAS = {
  city: citySchema,
  edition: editionSchema,
  framework: frameworkSchema,
  national: nationalSchema,
  phrases: phrasesSchema,
  sources: sourcesSchema,
} satisfies Record<string, z.ZodType>;

/** JSON text by the name of its file in `data/schema/`, of what an editor writes (before defaults). */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType) =>
    // Draft 7 is what YAML plug-ins of editors understand best.
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
  return Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [`${name}.json`, text(schema)]));
}
