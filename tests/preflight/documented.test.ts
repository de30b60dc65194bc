// docs/preflight.md lists the rules that are checked, and no others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ARCHIVE_RULES } from '../../src/preflight/archive/rules.ts';
import { UA_RULES } from '../../src/preflight/ua/rules.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/preflight.md'), 'utf8');
const [, ua = '', archive = ''] = text.split(/^## PDF\/(?:UA-1|A-2u)$/m);

it.each([
  ['PDF/UA-1', ua, UA_RULES],
  ['PDF/A-2u', archive, ARCHIVE_RULES],
])('of %s', (_standard, section, rules) => {
  const rows = [...section.matchAll(/^\| `([\d.-]+)` \| (.+) \|$/gm)].map(([, id, breaks]) => [id, breaks]);
  expect(rows).toEqual(Object.entries(rules).map(([id, { breaks }]) => [id, breaks]));
});
