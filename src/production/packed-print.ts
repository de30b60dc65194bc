// A print as bytes: a line of JSON with what is known of it, then the PDF.
import { z } from 'zod';
import type { Printed, Sheet } from '../model/sheet.ts';
import type { Kept } from './library.ts';

const numbers = z.record(z.string(), z.number());

const Finding = z.object({
  code: z.string(),
  severity: z.literal('warning'),
  message: z.string(),
  place: z.null(),
  hint: z.string().nullable(),
});

const Head = z.object({
  sheet: z.string(),
  pages: z.number().int().positive(),
  destinations: numbers,
  contents: numbers,
  findings: z.array(Finding),
});

const LINE_END = 0x0a;

/** Only what has passed: of its findings, warnings; nothing of it lies outside its page. */
export function packPrint({ printed, findings }: Kept): Buffer {
  const { sheet, pages, destinations, contents, pdf } = printed;
  const head = { sheet: sheet.id, pages, destinations, contents, findings };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), pdf]);
}

/** `null` where the bytes are not what was packed for this sheet. */
export function unpackPrint(bytes: Buffer, sheet: Sheet): Kept | null {
  const end = bytes.indexOf(LINE_END);
  const head = Head.safeParse(parseJson(bytes.toString('utf8', 0, Math.max(0, end))));
  const pdf = bytes.subarray(end + 1);
  if (!head.success || head.data.sheet !== sheet.id || pdf.toString('latin1', 0, 5) !== '%PDF-') return null;
  const { pages, destinations, contents, findings } = head.data;
  const printed: Printed = { sheet, pdf, pages, destinations, contents, misfits: [] };
  return { printed, findings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
