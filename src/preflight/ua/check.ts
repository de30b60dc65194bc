// Holds a PDF to PDF/UA-1, rule by rule.
import type { Breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import { checkAnnotations } from './annotations.ts';
import { checkContent } from './content.ts';
import { checkDocument } from './document.ts';
import { checkElements } from './elements.ts';
import { checkFonts } from './fonts.ts';
import { checkLanguages } from './languages.ts';
import { checkNesting } from './nesting.ts';
import { checkObjects } from './objects.ts';
import { checkTables } from './tables.ts';

/** Every breach of the rules of `UA_RULES`, group by group. */
export const checkUa = (pdf: OpenedPdf): readonly Breach[] => [
  ...checkDocument(pdf),
  ...checkContent(pdf),
  ...checkNesting(pdf),
  ...checkTables(pdf),
  ...checkLanguages(pdf),
  ...checkElements(pdf),
  ...checkObjects(pdf),
  ...checkAnnotations(pdf),
  ...checkFonts(pdf),
];
