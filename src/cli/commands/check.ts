// indexpress check: finds everything that is wrong in an edition's data and in the phrases.
import { done } from '../../diagnostics/diagnostic.ts';
import { check as checkEdition } from '../../pipeline.ts';
import { countFacts } from '../count-facts.ts';
import { count } from '../count-words.ts';
import { countFindings } from '../report.ts';
import type { CommonFlags } from './flags.ts';
import { runCommand } from './run-command.ts';

/** The exit code. */
export function check(wanted: string | null, flags: CommonFlags): Promise<number> {
  return runCommand(wanted, flags, {
    ready: (prepared) => done((hooks) => checkEdition(prepared, hooks)),
    success: (dataset, { folder }, { result, explained }) => {
      const { files, cities, items, values } = countFacts(dataset);
      const held = `${count(files, 'file')}, ${count(cities, 'city', 'cities')}, ${count(values, 'value')}, ${count(items, 'list item')}`;
      const found = countFindings(result.ok ? result.warnings : [], explained);
      return {
        lines: [`${folder}: ${held}: ${found}`],
        fields: { folder, files, cities, values, items },
        summary: null,
      };
    },
  });
}
