// PDF/A-2, 6.2.2 to 6.2.4: operators, output intent, colour spaces.
import { ask } from '../../pdf/ask.ts';
import { inflate } from '../../pdf/inflate.ts';
import { isArray, isDictionary, isName, isStream, type PdfStream } from '../../pdf/values.ts';
import { type Breach, breach, when } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';

/** `RGB `, `GRAY` or `CMYK` of the intent for archives; `null` where there is none. */
export function outputSpace(pdf: OpenedPdf): string | null {
  const intent = intentsOf(pdf).find((each) => ask(pdf.file, each).name('S') === 'GTS_PDFA1');
  const stream = ask(pdf.file, intent).stream('DestOutputProfile');
  return stream === null ? null : (readProfile(pdf, stream)?.space ?? null);
}

const intentsOf = ({ file, catalogue }: OpenedPdf) =>
  (ask(file, catalogue).array('OutputIntents') ?? []).map(file.resolve).filter(isDictionary);

interface Profile {
  /** First number of its version. */
  readonly version: number;
  readonly device: string;
  readonly space: string;
}

/** Header of an ICC profile (ICC.1:2004, 7.2); `null` where the stream is too short for one. */
function readProfile({ file }: OpenedPdf, stream: PdfStream): Profile | null {
  const bytes = inflate(file, stream);
  if (bytes === null || bytes.length < 128) return null;
  const text = Buffer.from(bytes.subarray(0, 24)).toString('latin1');
  return { version: bytes[8] ?? 0, device: text.slice(12, 16), space: text.slice(16, 20) };
}

function isValid(profile: Profile | null, devices: readonly string[], spaces: readonly string[]): boolean {
  return (
    profile !== null &&
    profile.version < 5 &&
    devices.includes(profile.device) &&
    spaces.includes(profile.space)
  );
}

export function checkColours(pdf: OpenedPdf): readonly Breach[] {
  const space = outputSpace(pdf);
  const rules: Readonly<Record<string, readonly [rule: string, fits: boolean]>> = {
    DeviceRGB: ['6.2.4.3-2', space === 'RGB '],
    DeviceCMYK: ['6.2.4.3-3', space === 'CMYK'],
    DeviceGray: ['6.2.4.3-4', space !== null],
  };
  const pages = pdf.contents.flatMap(({ page, deviceSpaces, unknownOperators }) => {
    const own = ask(pdf.file, pdf.file.get(pdf.pages[page - 1]?.id ?? 0));
    const inherits =
      own.dictionary('Resources') === null && pdf.pages[page - 1]?.dictionary.has('Resources') === true;
    return [
      ...[...unknownOperators].map((operator) => breach('6.2.2-1', page, null, operator)),
      ...when(inherits, '6.2.2-2', page),
      ...[...deviceSpaces].flatMap((name) => {
        const [rule, fits] = rules[name] ?? ['', true];
        return when(!fits, rule, page, name);
      }),
    ];
  });
  return [...pages, ...checkIntents(pdf), ...checkProfiles(pdf)];
}

function checkIntents(pdf: OpenedPdf): readonly Breach[] {
  const intents = intentsOf(pdf);
  const profiles = new Set(
    intents.map((each) => ask(pdf.file, each).id('DestOutputProfile')).filter((id) => id !== null),
  );
  return [
    ...when(profiles.size > 1, '6.2.3-2'),
    ...intents.flatMap((intent) => {
      const stream = ask(pdf.file, intent).stream('DestOutputProfile');
      const valid =
        stream === null || isValid(readProfile(pdf, stream), ['prtr', 'mntr'], ['RGB ', 'CMYK', 'GRAY']);
      return [...when(!valid, '6.2.3-1'), ...when(intent.has('DestOutputProfileRef'), '6.2.3-3')];
    }),
  ];
}

/** Every array `[/ICCBased stream]` of the resources. */
function checkProfiles(pdf: OpenedPdf): readonly Breach[] {
  const seen = new Set<number>();
  return pdf.pages.flatMap(({ dictionary }, index) => {
    const resources = ask(pdf.file, ask(pdf.file, dictionary).dictionary('Resources') ?? undefined);
    return [...(resources.dictionary('ColorSpace') ?? [])].flatMap(([name, held]) => {
      const space = pdf.file.resolve(held);
      const [kind, profile] = isArray(space) ? space : [];
      const stream = pdf.file.resolve(profile);
      if (!isName(kind) || kind.name !== 'ICCBased' || !isStream(stream) || seen.has(stream.raw.byteOffset))
        return [];
      seen.add(stream.raw.byteOffset);
      const valid = isValid(
        readProfile(pdf, stream),
        ['prtr', 'mntr', 'scnr', 'spac'],
        ['RGB ', 'CMYK', 'GRAY', 'LAB '],
      );
      return when(!valid, '6.2.4.2-1', index + 1, `colour space ${name}`);
    });
  });
}
