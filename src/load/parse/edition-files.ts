// All files of an edition and the phrases → parts, each parsed on its own.

import { join } from 'node:path';
import {
  cityFileName,
  fileMissing,
  noCities,
  phrasesLanguage,
} from '../../diagnostics/catalogue/load-files.ts';
import { emptyFile } from '../../diagnostics/catalogue/load-shape.ts';
import type { Framework } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import type { ProseFile } from '../../model/prose.ts';
import type { LanguageProse, Parts, WordingFile } from '../parts.ts';
import { parseProse } from '../prose/parse.ts';
import { citySchemas } from '../schema/city.ts';
import { nationalSchemas, sourcesSchemas } from '../schema/edition.ts';
import { frameworkSchemas } from '../schema/framework.ts';
import { phrasesSchema } from '../schema/phrases.ts';
import { linePlace } from '../source-file.ts';
import { placeAt } from '../yaml/place.ts';
import { toCityDraft } from './city.ts';
import { type CityDraft, finish } from './city-draft.ts';
import { toEdition } from './edition.ts';
import { type Gathering, shapeFile, toDomain } from './file.ts';
import { toFramework } from './framework.ts';
import { type Imprint, tableNames } from './imprint.ts';
import { toNational } from './national.ts';
import { inOrder } from './order.ts';
import { toWording } from './phrases.ts';
import { checkPresence, type EditionFiles, REQUIRED_TEXTS, ROBUSTNESS_TEXT } from './presence.ts';
import { toSources } from './sources.ts';
import { addTables } from './tables.ts';

/** Files of the cities, and whether none of them is broken. */
function parseCities(input: EditionFiles, { languages, strictness }: Imprint, gathering: Gathering) {
  const sources = input.files.filter(({ name }) => /^cities\/[^/]+\.yaml$/.test(name));
  const drafts = new Map<string, CityDraft>();
  let complete = !input.unreadable.some((file) => file.startsWith(join(input.folder, 'cities')));
  for (const source of sources) {
    const shaped = shapeFile(gathering, source, citySchemas[strictness]);
    const draft = toDomain(gathering, languages, shaped, toCityDraft);
    const name = source.name.slice('cities/'.length);
    if (draft === null || shaped === null) complete = false;
    else if (name !== `${draft.id}.yaml`)
      gathering.findings.push(cityFileName(placeAt(shaped.file, ['id']), draft.id, name));
    if (draft !== null) drafts.set(draft.id, draft);
  }
  return { drafts, complete, any: sources.length > 0 };
}

/** The cities of files and tables, in the dataset's order. */
function gatherCities(
  input: EditionFiles,
  imprint: Imprint,
  framework: Framework | null,
  gathering: Gathering,
): Pick<Parts, 'cities' | 'allCities' | 'tables'> {
  const { languages, strictness, shaped } = imprint;
  const { drafts, complete, any } = parseCities(input, imprint, gathering);
  const { tables } = input;
  const cities = { drafts, languages, scoredOnly: strictness === 'scored' };
  const added = addTables({ imprint, tables, framework, cities }, gathering);
  const named = tableNames(imprint);
  const told = named.length > 0 && gathering.findings.some(({ severity }) => severity === 'error');
  const knowable = strictness === 'printed' || shaped !== null;
  if (!any && drafts.size === 0 && knowable && !told)
    gathering.findings.push(noCities(join(input.folder, 'cities'), strictness === 'scored'));
  const finished = [...drafts.values()].map((draft) => finish(draft, languages));
  return {
    cities: inOrder(finished, framework?.index.id ?? 'index'),
    allCities: complete && drafts.size > 0 && named.every((name) => tables.has(name)),
    tables: { ...added, columns: [...tables.values()].flatMap(({ header }) => header.cells) },
  };
}

function parseTexts(input: EditionFiles, language: Language, gathering: Gathering): LanguageProse {
  const files: ProseFile[] = [];
  for (const name of [...REQUIRED_TEXTS, ROBUSTNESS_TEXT]) {
    const source = input.files.find((file) => file.name === `text/${language}/${name}.md`);
    const parsed = source === undefined ? null : parseProse(source, name);
    if (parsed === null || source === undefined) continue;
    if (!parsed.ok) gathering.findings.push(...parsed.diagnostics);
    else if (parsed.value.blocks.length === 0) gathering.findings.push(emptyFile(linePlace(source, 1)));
    else files.push(parsed.value);
  }
  return { language, files };
}

function parseWording(input: EditionFiles, language: Language, gathering: Gathering): readonly WordingFile[] {
  const name = `${language}.yaml`;
  const source = input.phrases.find((file) => file.name === name);
  const path = join(input.phrasesFolder, name);
  if (source === undefined && !input.unreadable.includes(path)) gathering.findings.push(fileMissing(path));
  const shaped = shapeFile(gathering, source, phrasesSchema);
  if (shaped === null) return [];
  const wording = toWording(shaped.data);
  if (wording.language === language) return [{ file: shaped.file, wording }];
  gathering.findings.push(phrasesLanguage(placeAt(shaped.file, ['language']), wording.language, name));
  return [];
}

/** National figures and sources, which an edition that is only scored may do without. */
function parseBesides(input: EditionFiles, { languages, strictness }: Imprint, gathering: Gathering) {
  const file = (name: string) => input.files.find((source) => source.name === name);
  const may = (name: string) => strictness === 'scored' && !input.names.includes(name);
  const national = shapeFile(gathering, file('national.yaml'), nationalSchemas[strictness]);
  const sources = shapeFile(gathering, file('sources.yaml'), sourcesSchemas[strictness]);
  return {
    national: may('national.yaml')
      ? { figures: {}, openSource: [] }
      : toDomain(gathering, languages, national, toNational),
    sources: may('sources.yaml') ? [] : toDomain(gathering, languages, sources, toSources),
  };
}

/** Parts of everything that could be understood; what could not is among the gathering's findings. */
export function parseEdition(input: EditionFiles, imprint: Imprint, gathering: Gathering): Parts {
  const { shaped, languages, strictness } = imprint;
  gathering.findings.push(...checkPresence(input, imprint));
  const source = input.files.find(({ name }) => name === 'framework.yaml');
  const shapedFramework = shapeFile(gathering, source, frameworkSchemas[strictness]);
  const framework = toDomain(gathering, languages, shapedFramework, toFramework);
  const gathered = gatherCities(input, imprint, framework, gathering);
  const scoredOnly = strictness === 'scored';
  const printed = scoredOnly ? [] : (languages ?? []);
  const around = {
    scale: framework?.scale ?? { from: 0, to: 10 },
    cities: gathered.cities.length,
    scoredOnly,
  };
  return {
    scoredOnly,
    ...gathered,
    yaml: gathering.yaml,
    edition: toDomain(gathering, languages, shaped, (bridge, file) => toEdition(bridge, file, around)),
    framework,
    ...parseBesides(input, imprint, gathering),
    prose: printed.map((language) => parseTexts(input, language, gathering)),
    wordings: printed.flatMap((language) => parseWording(input, language, gathering)),
  };
}
