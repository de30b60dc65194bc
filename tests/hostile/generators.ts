// Bad input that is too large to be kept, or that a repository cannot hold: made in a copy of the edition when it is needed.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Room {
  /** The copy of the edition. */
  readonly edition: string;
  readonly phrases: string;
  /** A folder outside of all editions, in which a canary lives. */
  readonly outside: string;
}

type Generate = (room: Room) => void;

/** `text` of a file of the edition. */
const file =
  (name: string, text: () => string | Uint8Array): Generate =>
  ({ edition }) =>
    writeFileSync(join(edition, name), text());

const sources = (text: () => string): Generate => file('sources.yaml', text);
const prose = (text: () => string): Generate => file('text/en/state.md', text);
const table = (text: () => string): Generate => file('v.csv', text);
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

function linkAs(name: string, target: (room: Room) => string): Generate {
  return (room) => {
    rmSync(join(room.edition, name), { recursive: true, force: true });
    symlinkSync(target(room), join(room.edition, name));
  };
}

const added =
  (name: string): Generate =>
  ({ edition }) =>
    writeFileSync(join(edition, 'cities', name), 'id: delta\n');

const YAML: Readonly<Record<string, Generate>> = {
  bracketsFile: sources(() => '['.repeat(2 << 20)),
  deepBrackets: sources(() => '['.repeat(100_000)),
  deepBraces: sources(() => '{a: '.repeat(100_000)),
  deepDashes: sources(() => '- '.repeat(100_000)),
  bomb: sources(
    () => `a0: &a0 [x, x, x]\n${numbered(9, (at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]\n`)}`,
  ),
  wideBomb: sources(() => `a: &a [${'1,'.repeat(3_000)}]\nb: [${'*a,'.repeat(90)}]\n`),
  aliases: sources(() => `a: &a 1\nb: [${'*a,'.repeat(100_000)}]\n`),
  anchors: sources(() => numbered(50_000, (at) => `- &a${at} 1\n`)),
  keys: sources(() => numbered(100_000, (at) => `k${at}:\n`)),
  flowKeys: sources(() => `{${numbered(100_000, (at) => `k${at},`)}}`),
  sameKeys: sources(() => 'a: 1\n'.repeat(100_000)),
  items: sources(() => `[${'1,'.repeat(300_000)}]`),
  blockItems: sources(() => '- 1\n'.repeat(200_000)),
  brokenLines: sources(() => 'a: b: c\n'.repeat(100_000)),
  documents: sources(() => '---\n'.repeat(100_000)),
  longText: sources(() => `- id: survey\n  title: {zh: a, en: ${'b'.repeat(500_000)}}\n`),
};

const PROSE: Readonly<Record<string, Generate>> = {
  bigProse: prose(() => 'word '.repeat(200_000)),
  stars: prose(() => '*'.repeat(50_000) + ' a'.repeat(30_000)),
  proseBrackets: prose(() => '['.repeat(100_000)),
  proseQuotes: prose(() => '>'.repeat(100_000)),
  proseLists: prose(() => '- '.repeat(50_000)),
  backticks: prose(() => `a \`b\` ${numbered(190, (at) => `${'`'.repeat(at + 1)} `)}`),
  boldInBold: prose(() => `${'**a '.repeat(500)}${' b**'.repeat(500)}`),
  marks: prose(() => numbered(10_000, (at) => `A[^n${at % 7}]\n\n`)),
  manyNotes: prose(() => `A.\n\n${numbered(5_000, (at) => `[^n${at}]: b\n`)}`),
  blankHeading: prose(() => `## a${' '.repeat(100_000)}b\n`),
  entityBraces: prose(() => `${'&#123;&#123;fact "national.enterprises"}} '.repeat(30)}\n\n`.repeat(60)),
  proseTable: prose(() => `${'|a'.repeat(10_000)}\n${'|-'.repeat(10_000)}\n${'|b'.repeat(10_000)}\n`),
};

const TABLES: Readonly<Record<string, Generate>> = {
  csvColumns: table(() => `city${',a'.repeat(1_000_000)}\n`),
  csvRows: table(() => `city,x\n${'a,1\n'.repeat(1_000_001)}`),
  csvDigits: table(() => `city,x\nbeta,${'1'.repeat(200_000)}x\n`),
  csvCities: table(() => `city,vacancy-rate\n${numbered(100_000, (at) => `c${at},1\n`)}`),
  csvNames: table(() => `city,vacancy-rate\n${numbered(10_000, (at) => `${'b'.repeat(70)}${at},1\n`)}`),
};

const DISK: Readonly<Record<string, Generate>> = {
  linkToCanary: linkAs('cities/beta.yaml', ({ outside }) => join(outside, 'canary.yaml')),
  linkToHidden: (room) => {
    writeFileSync(join(room.edition, '..', '.secret.yaml'), 'CANARY-hidden: 1\n');
    linkAs('cities/beta.yaml', () => '../../.secret.yaml')(room);
  },
  linkToOtherKind: (room) => {
    writeFileSync(join(room.edition, '..', 'passwords.txt'), 'CANARY-other\n');
    linkAs('cities/beta.yaml', () => '../../passwords.txt')(room);
  },
  linkToDevice: linkAs('cities/beta.yaml', () => '/dev/zero'),
  linkToProcess: linkAs('cities/beta.yaml', () => '/proc/self/environ'),
  linkLoop: linkAs('cities/beta.yaml', () => 'beta.yaml'),
  linkDead: linkAs('cities/beta.yaml', () => 'nowhere.yaml'),
  citiesOutside: linkAs('cities', ({ outside }) => outside),
  citiesLoop: linkAs('cities', () => 'cities'),
  textOutside: linkAs('text/en', ({ outside }) => outside),
  pipe: ({ edition }) => {
    rmSync(join(edition, 'cities/beta.yaml'));
    execFileSync('mkfifo', [join(edition, 'cities/beta.yaml')]);
  },
  folderForFile: ({ edition }) => {
    rmSync(join(edition, 'sources.yaml'));
    mkdirSync(join(edition, 'sources.yaml'));
  },
  citiesFile: ({ edition }) => {
    rmSync(join(edition, 'cities'), { recursive: true });
    writeFileSync(join(edition, 'cities'), '');
  },
  newlineName: added('delta\nerror[none] all is well.yaml'),
  escapeName: added('delta\u001b[2J.yaml'),
  quoteName: added('"><script>alert(1).yaml'),
  optionName: added('--output.yaml'),
  upperName: ({ edition }) =>
    renameSync(join(edition, 'cities/beta.yaml'), join(edition, 'cities/Beta.yaml')),
  wrongBytesName: ({ edition }) =>
    writeFileSync(Buffer.concat([Buffer.from(`${edition}/cities/`), Buffer.from([0xff, 0x2e, 0x79])]), ''),
  manyFiles: ({ edition }) => {
    for (let at = 0; at <= 20_000; at++) writeFileSync(join(edition, 'cities', `c${at}.yaml`), '');
  },
};

const PHRASES: Readonly<Record<string, Generate>> = {
  deepPhrase: ({ phrases }) =>
    appendFileSync(
      join(phrases, 'en.yaml'),
      `\n  hostile: "${'{a, plural, other {'.repeat(1_000)}x${'}}'.repeat(1_000)}"\n`,
    ),
  hiddenPhrase: ({ phrases }) => appendFileSync(join(phrases, 'en.yaml'), '\n  hostile: "a\\u202eb"\n'),
  protoPhrase: ({ phrases }) => appendFileSync(join(phrases, 'en.yaml'), '\n  __proto__: {a: b}\n'),
  linkPhrase: ({ phrases, outside }) => {
    rmSync(join(phrases, 'en.yaml'));
    symlinkSync(join(outside, 'canary.yaml'), join(phrases, 'en.yaml'));
  },
};

export const GENERATORS = { ...YAML, ...PROSE, ...TABLES, ...DISK, ...PHRASES };
