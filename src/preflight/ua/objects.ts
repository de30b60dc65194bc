// PDF/UA-1, 7.10, 7.11 and 7.15: optional content, embedded files and forms.
import { ask } from '../../pdf/ask.ts';
import { type Breach, breach, when } from '../breach.ts';
import { configurationsOf, embeddedFiles } from '../document/extras.ts';
import type { OpenedPdf } from '../document/open.ts';

export function checkObjects(pdf: OpenedPdf): readonly Breach[] {
  const { file, catalogue } = pdf;
  const form = ask(file, ask(file, catalogue).dictionary('AcroForm') ?? undefined);
  const dynamic = form.array('XFA') !== null || form.stream('XFA') !== null;
  return [
    ...configurationsOf(pdf).flatMap((configuration) => {
      const { text } = ask(file, configuration);
      return [...when(!text('Name'), '7.10-1'), ...when(configuration.has('AS'), '7.10-2')];
    }),
    ...embeddedFiles(pdf).flatMap(({ id, specification }) => {
      const { text } = ask(file, specification);
      return text('F') && text('UF') ? [] : [breach('7.11-1', null, `file in object ${id}`)];
    }),
    ...when(dynamic && ask(file, catalogue).boolean('NeedsRendering') === true, '7.15-1'),
  ];
}
