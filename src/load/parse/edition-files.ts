// All files of an edition and the phrases → parts, each parsed on its own.

import { join } from 'node:path';
import {
  cityFileName,
  fileMissing,
  noCities,
  phrasesLanguage,
} from '../../diagnostics/catalogue/load-files.ts';
import { emptyFile } from '../../diagnostics/catalogue/load-shape.ts';
import type { City } from '../../model/city.ts';
import type { Language } from '../../model/language.ts';
import type { ProseFile } from '../../model/prose.ts';
import type { LanguageProse, Parts, WordingFile } from '../parts.ts';
import { parseProse } from '../prose/parse.ts';
import { citySchema } from '../schema/city.ts';
import { editionSchema, nationalSchema, sourcesSchema } from '../schema/edition.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { phrasesSchema } from '../schema/phrases.ts';
import { valueAt } from '../shape/flatten.ts';
import { linePlace, type SourceFile } from '../source-file.ts';
import { placeAt } from '../yaml/place.ts';
import { toCity } from './city.ts';
import { toEdition, toLanguages } from './edition.ts';
import { type Gathering, shapeFile, toDomain } from './file.ts';
import { toFramework } from './framework.ts';
import { toNational } from './national.ts';
import { inOrder } from './order.ts';
import { toWording } from './phrases.ts';
import { checkPresence, type EditionFiles, REQUIRED_TEXTS } from './presence.ts';
import { toSources } from './sources.ts';

function parseCities(input: EditionFiles, languages: readonly Language[] | null, gathering: Gathering) {
  const sources = input.files.filter(({ name }) => /^cities\/[^/]+\.yaml$/.test(name));
  if (sources.length === 0) gathering.findings.push(noCities(join(input.folder, 'cities')));
  const cities: City[] = [];
  let complete =
    sources.length > 0 && !input.unreadable.some((file) => file.startsWith(join(input.folder, 'cities')));
  for (const source of sources) {
    const shaped = shapeFile(gathering, source, citySchema);
    const city = toDomain(gathering, languages, shaped, toCity);
    const name = source.name.slice('cities/'.length);
    if (city === null || shaped === null) complete = false;
    else if (name !== `${city.id}.yaml`)
      gathering.findings.push(cityFileName(placeAt(shaped.file, ['id']), city.id, name));
    if (city !== null) cities.push(city);
  }
  return { cities, allCities: complete };
}

function parseTexts(input: EditionFiles, language: Language, gathering: Gathering): LanguageProse {
  const files: ProseFile[] = [];
  for (const name of REQUIRED_TEXTS) {
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

/** Languages even of an edition.yaml that is wrong elsewhere, so that the texts are checked all the same. */
function languagesOf(gathering: Gathering, source: SourceFile | undefined): readonly Language[] | null {
  const data = gathering.yaml.get(source?.file ?? '')?.data;
  const languages = editionSchema.shape.languages.safeParse(valueAt(data, ['languages']));
  return languages.success ? toLanguages(languages.data) : null;
}

/** Parts of everything that could be understood; what could not is among the gathering's findings. */
export function parseEdition(input: EditionFiles, gathering: Gathering): Parts {
  const file = (name: string) => input.files.find((source) => source.name === name);
  const imprint = shapeFile(gathering, file('edition.yaml'), editionSchema);
  const languages = languagesOf(gathering, file('edition.yaml'));
  gathering.findings.push(...checkPresence(input, languages));
  const framework = shapeFile(gathering, file('framework.yaml'), frameworkSchema);
  const national = shapeFile(gathering, file('national.yaml'), nationalSchema);
  const sources = shapeFile(gathering, file('sources.yaml'), sourcesSchema);
  const { cities, allCities } = parseCities(input, languages, gathering);
  return {
    yaml: gathering.yaml,
    edition: toDomain(gathering, languages, imprint, toEdition),
    framework: toDomain(gathering, languages, framework, toFramework),
    national: toDomain(gathering, languages, national, toNational),
    sources: toDomain(gathering, languages, sources, toSources),
    cities: inOrder(cities, framework?.data.index.id ?? 'index'),
    allCities,
    prose: (languages ?? []).map((language) => parseTexts(input, language, gathering)),
    wordings: (languages ?? []).flatMap((language) => parseWording(input, language, gathering)),
  };
}
