// Holds a PDF to PDF/A-2u, rule by rule.
import type { Breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import { checkColours } from './colours.ts';
import { checkFile } from './file.ts';
import { checkFonts } from './fonts.ts';
import { checkGraphics } from './graphics.ts';
import { checkInteraction } from './interaction.ts';
import { checkMetadata } from './metadata.ts';

/** Every breach of the rules of `ARCHIVE_RULES`, group by group. */
export const checkArchive = (pdf: OpenedPdf): readonly Breach[] => [
  ...checkFile(pdf),
  ...checkColours(pdf),
  ...checkGraphics(pdf),
  ...checkFonts(pdf),
  ...checkInteraction(pdf),
  ...checkMetadata(pdf),
];
