// Finishes a printed PDF: what PDF/UA-1 asks for and the browser leaves out, and for archives PDF/A-2u.

import type { Sheet } from '../../model/sheet.ts';
import { ask } from '../../pdf/ask.ts';
import { type PdfFile, readPdf } from '../../pdf/file.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { fromText } from '../../pdf/text.ts';
import { name, type PdfDictionary, type PdfReference, type PdfValue } from '../../pdf/values.ts';
import type { PageWording } from '../page/wording.ts';
import { markArtifacts } from './artifacts.ts';
import { withBoxes } from './boxes.ts';
import { readContents, speakers } from './content.ts';
import { type Draft, openDraft, withEntries } from './draft.ts';
import { describeLinks } from './links.ts';
import { trimOutline } from './outline.ts';
import { srgbProfile } from './srgb.ts';
import { renameIds } from './structure/ids.ts';
import { readStructure } from './structure/read.ts';
import { tidy } from './structure/tidy.ts';
import { writeStructure } from './structure/write.ts';
import { type About, xmpPacket } from './xmp.ts';

/** The browser's file; throws where it is not written as this version of the browser writes. */
export function openPrinted(pdf: Uint8Array): PdfFile {
  const reading = readPdf(pdf);
  if (!reading.ok) throw new Error(`the browser has written a PDF that cannot be read: ${reading.reason}`);
  return reading.file;
}

/**
 * The same bytes for the same sheet, wording and date: nothing of the browser's clock or counters is left. `date` is an
 * ISO date or time.
 */
export function finish(file: PdfFile, sheet: Sheet, wording: PageWording, date: string): Buffer {
  const draft = openDraft(file);
  const contents = readContents(file);
  const { top, artifacts } = tidy(readStructure(file), speakers(contents));
  describeLinks(draft, top, wording.links);
  markArtifacts(draft, contents, artifacts);
  const { origins } = writeStructure(draft, renameIds(withBoxes(top, contents)));
  trimOutline(draft, origins, wording.headings);
  orderTabs(draft);
  const producer = ask(file, file.trailer.get('Info')).text('Producer') ?? 'Skia/PDF';
  const about: About = { ...sheet, date, creator: 'Indexpress', producer };
  draft.setCatalogue({
    Metadata: metadata(draft, about),
    Lang: fromText(sheet.voice[0] ?? ''),
    ViewerPreferences: new Map([['DisplayDocTitle', true]]),
    OutputIntents: sheet.archive ? [outputIntent(draft)] : null,
  });
  return draft.write(information(about));
}

/** From link to link in the order of the structure. */
function orderTabs(draft: Draft): void {
  for (const { id } of pagesOf(draft.file))
    draft.replace(id, withEntries(draft.get(id), { Tabs: name('S') }));
}

/** Not packed, so that any program finds it in the bytes. */
function metadata(draft: Draft, about: About): PdfReference {
  const raw = Buffer.from(xmpPacket(about), 'utf8');
  const dictionary = withEntries(null, { Type: name('Metadata'), Subtype: name('XML') });
  return draft.add({ type: 'stream', dictionary, raw });
}

function outputIntent(draft: Draft): PdfValue {
  const words = fromText('sRGB IEC61966-2.1');
  const profile = { type: 'stream', dictionary: new Map([['N', 3]]), raw: srgbProfile() } as const;
  return withEntries(null, {
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: words,
    Info: words,
    RegistryName: fromText('http://www.color.org'),
    DestOutputProfile: draft.add(profile),
  });
}

function information({ title, author, description, creator, producer, date }: About): PdfDictionary {
  const digits = new Date(date).toISOString().replace(/\D/g, '').slice(0, 14);
  const moment = fromText(`D:${digits}+00'00'`);
  return withEntries(null, {
    Title: fromText(title),
    Author: author === '' ? null : fromText(author),
    Subject: description === '' ? null : fromText(description),
    Creator: fromText(creator),
    Producer: fromText(producer),
    CreationDate: moment,
    ModDate: moment,
  });
}
