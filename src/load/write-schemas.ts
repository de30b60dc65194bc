// Writes the JSON Schemas into a folder, `data/schema`: what `npm run schema` runs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { jsonSchemas } from './schema/json.ts';

const [, , folder = 'data/schema'] = argv;
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) await writeFile(join(folder, name), text);
