// Text as if it had been read from a file, for tests of the parsers.
import { countLines, type SourceFile } from '../../src/load/source-file.ts';

export const source = (text: string, name = 'a.yaml'): SourceFile => ({
  file: name,
  name,
  text,
  sha256: '',
  bytes: text.length,
  lines: countLines(text),
});
