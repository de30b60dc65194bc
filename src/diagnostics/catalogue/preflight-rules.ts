// Rules of standards that a PDF breaks, and PDFs that cannot be read at all.
import type { Diagnostic } from '../../model/result.ts';
import { error } from '../diagnostic.ts';

/** A rule of a standard, the first place where it is broken, and how often. */
export interface BrokenRule {
  readonly rule: string;
  readonly breaks: string;
  readonly remedy: string;
  readonly page: number | null;
  readonly element: string | null;
  readonly value: string | null;
  /** Places where it is broken, this one among them. */
  readonly times: number;
}

function sayRule(sheet: string, standard: string, broken: BrokenRule): string {
  const { rule, breaks, page, element, value, times } = broken;
  const where = [
    page === null ? '' : `page ${page}`,
    element ?? '',
    value ?? '',
    times > 1 ? `and ${times - 1} more` : '',
  ].filter((part) => part !== '');
  return `${sheet} breaks rule ${rule} of ${standard}: ${breaks}${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
}

export const uaRule = (sheet: string, broken: BrokenRule): Diagnostic =>
  error('pdf-ua', null, sayRule(sheet, 'PDF/UA-1', broken), broken.remedy);

export const archiveRule = (sheet: string, broken: BrokenRule): Diagnostic =>
  error('pdf-a', null, sayRule(sheet, 'PDF/A-2u', broken), broken.remedy);

const REASONS: Readonly<Record<string, readonly [says: string, hint: string]>> = {
  'no-pdf': ['is no PDF', 'name a file that ends with %%EOF'],
  compressed: [
    'keeps its objects in streams, which preflight does not open',
    'unpack it first: qpdf --object-streams=disable in.pdf out.pdf',
  ],
  encrypted: ['is encrypted', 'decrypt it first: qpdf --decrypt in.pdf out.pdf'],
  broken: ['has a table of objects that does not lead to them', 'write it anew: qpdf in.pdf out.pdf'],
};

export function unreadablePdf(sheet: string, reason: string): Diagnostic {
  const [says, hint] = REASONS[reason] ?? ['cannot be read', null];
  return error('pdf-unreadable', null, `${sheet} ${says}`, hint);
}

export const damagedObject = (sheet: string, id: number, why: string): Diagnostic =>
  error('pdf-damaged', null, `object ${id} of ${sheet} cannot be read: ${why}`, 'write the file anew');

export const damagedPage = (sheet: string, page: number, why: string): Diagnostic =>
  error(
    'pdf-page-damaged',
    null,
    `page ${page} of ${sheet} cannot be read to its end: ${why}`,
    'write the file anew',
  );

export const preflightThread = (reason: string): Diagnostic =>
  error(
    'preflight-thread',
    null,
    `a thread of preflight was lost: ${reason}`,
    'free memory, or ask for fewer threads with --jobs 1',
  );
