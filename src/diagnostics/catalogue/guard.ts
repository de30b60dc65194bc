// What the looks may not say, whoever wrote them.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error } from '../diagnostic.ts';

export const styleForbidden = (place: Place, why: string): Diagnostic =>
  error(
    'style-forbidden',
    place,
    `a style sheet may not say this: ${why}`,
    'style sheets load nothing and hold only what draws; fonts are declared in style/fonts.css, see docs/security.md',
  );
