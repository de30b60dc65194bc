// The commands and their options. Each command is imported when it runs, so that help loads nothing heavy.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AuditFlags } from './commands/audit.ts';
import type { BuildFlags } from './commands/build.ts';
import type { ExplainFlags } from './commands/explain.ts';
import { type CommonFlags, DEFAULT_TEMPLATES, type VerdictFlags } from './commands/flags.ts';
import type { ScoreFlags } from './commands/score.ts';
import type { VerifyFlags } from './commands/verify.ts';
import {
  AUDIT_EXAMPLES,
  BUILD_EXAMPLES,
  CACHE_EXAMPLES,
  CHECK_EXAMPLES,
  EXAMPLES,
  EXPLAIN_EXAMPLES,
  GALLERY_EXAMPLES,
  PREFLIGHT_EXAMPLES,
  SCORE_EXAMPLES,
  VERIFY_EXAMPLES,
} from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { ProgramInfo } from './program-info.ts';

const EDITION = 'folder within the data folder, such as 2018 (default: the newest)';

function toJobs(word: string): number {
  const jobs = Number(word);
  if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return jobs;
}

const describe = (name: string, summary: string, examples: string): Command =>
  withFolders(new Command(name).argument('[edition]', EDITION), summary, examples);

function explainCommand(): Command {
  const command = new Command('explain')
    .argument('<city>', 'id of a city, such as beijing')
    .argument('[node]', 'id of an indicator or a dimension (default: the index)')
    .option('--edition <edition>', EDITION);
  return withFolders(command, 'walk one number of one city back to its source', EXPLAIN_EXAMPLES);
}

function preflightCommand(): Command {
  const summary = 'hold any PDF to PDF/UA-1, and to PDF/A-2u where it says that it is PDF/A';
  const command = new Command('preflight').argument('<pdf...>', 'files to look into');
  return withVerdict(command, summary, PREFLIGHT_EXAMPLES);
}

function verifyCommand(): Command {
  const folder = 'folder of a published edition, such as output/2018';
  const command = new Command('verify')
    .argument('<folder>', folder)
    .option('--rebuild', 'and against a fresh build of the same edition', false)
    .option('--data <folder>', 'for --rebuild: folder of the editions, or of one', 'data')
    .option('--templates <folder>', 'for --rebuild: folder of templates', DEFAULT_TEMPLATES)
    .option('--jobs <number>', 'for --rebuild: browsers at work at once', toJobs)
    .option('--browser <path>', 'for --rebuild: another Chromium than the embedded one');
  return withVerdict(command, 'hold a published edition against its manifest', VERIFY_EXAMPLES);
}

function cacheCommand(end: (code: number) => void): Command {
  const command = new Command('cache').summary('what earlier builds have left to be used again');
  command.description('What earlier builds have left to be used again: charts, analyses, prints.');
  const stats = withVerdict(new Command('stats'), 'where it is, and how much is in it', CACHE_EXAMPLES);
  const clear = withVerdict(new Command('clear'), 'remove all of it', CACHE_EXAMPLES);
  stats.action(async (flags: VerdictFlags) => end(await (await import('./commands/cache.ts')).stats(flags)));
  clear.action(async (flags: VerdictFlags) => end(await (await import('./commands/cache.ts')).clear(flags)));
  return command.addCommand(stats).addCommand(clear);
}

/** The options of a command that judges what is there already. */
const withVerdict = (command: Command, summary: string, examples: string): Command =>
  command
    .summary(summary)
    .description(`${summary}.`)
    .option('--json', 'print the result as JSON', false)
    .option('--quiet', 'only what is wrong', false)
    .addHelpText('after', examples);

/** The options that every command on an edition has. */
function withFolders(command: Command, summary: string, examples: string): Command {
  return command
    .summary(summary)
    .description(`${summary}.`)
    .option('--data <folder>', 'folder of the editions, or of one', 'data')
    .option('--templates <folder>', 'folder of templates, charts and phrases', DEFAULT_TEMPLATES)
    .option('--strict', 'warnings that the edition does not explain are errors', false)
    .option('--json', 'print the result as JSON', false)
    .option('--quiet', 'no progress and no summary', false)
    .addHelpText('after', examples);
}

const languages = (): Option =>
  new Option('--lang <language...>', 'only these languages, such as en').argParser(gather);

/** Gathers the words of an option that may be given more than once. */
function gather(word: string, words: readonly string[] | undefined): readonly string[] {
  return [...(words ?? []), word];
}

const withoutCache = (): Option => new Option('--no-cache', 'make everything anew, and keep nothing');

const buildCommand = (): Command =>
  withPress(
    describe('build', 'check, score, draw, print and publish an edition', BUILD_EXAMPLES),
    '; goes to <edition>.partial',
  ).option('--why', 'say of every sheet what has changed since the last build', false);

const galleryCommand = (): Command =>
  withPress(
    describe('gallery', 'print, and show every chart and page on one HTML page', GALLERY_EXAMPLES),
    '',
  );

/** The options of what prints; `aside` is said of a part of an edition. */
function withPress(command: Command, aside: string): Command {
  return command
    .option('--out <folder>', 'folder of the published editions', 'output')
    .addOption(
      new Option('--only <sheet...>', `whitepaper, brief, or brief:<city>${aside}`).argParser(gather),
    )
    .addOption(languages())
    .option('--jobs <number>', 'browsers at work at once (default: one a processor)', toJobs)
    .option('--browser <path>', 'another Chromium than the embedded one')
    .addOption(withoutCache());
}

export interface Program {
  /** Runs the words after the program's name; gives back the exit code. */
  run(words: readonly string[]): Promise<number>;
}

export function makeProgram({ version }: ProgramInfo): Program {
  let exitCode: number = EXIT.done;
  const root = new Command('indexpress')
    .description('Makes an index report from a folder of YAML.')
    .version(version)
    .addHelpText('after', EXAMPLES);
  root.addCommand(
    buildCommand().action(async (edition: string | undefined, flags: BuildFlags) => {
      exitCode = await (await import('./commands/build.ts')).build(edition ?? null, flags);
    }),
  );
  root.addCommand(
    galleryCommand().action(async (edition: string | undefined, flags: BuildFlags) => {
      exitCode = await (await import('./commands/gallery.ts')).gallery(edition ?? null, flags);
    }),
  );
  root.addCommand(
    describe('check', 'find everything that is wrong in the data and the phrases', CHECK_EXAMPLES).action(
      async (edition: string | undefined, flags: CommonFlags) => {
        exitCode = await (await import('./commands/check.ts')).check(edition ?? null, flags);
      },
    ),
  );
  root.addCommand(
    describe('score', 'check, score, and print the league table', SCORE_EXAMPLES)
      .addOption(languages())
      .addOption(new Option('--csv', 'print every score as CSV').default(false).conflicts('json'))
      .action(async (edition: string | undefined, flags: ScoreFlags) => {
        exitCode = await (await import('./commands/score.ts')).score(edition ?? null, flags);
      }),
  );
  root.addCommand(
    describe('audit', 'say how sure the ranking is, and whether the index holds together', AUDIT_EXAMPLES)
      .option('--jobs <number>', 'threads at work at once (default: one a processor)', toJobs)
      .addOption(withoutCache())
      .action(async (edition: string | undefined, flags: AuditFlags) => {
        exitCode = await (await import('./commands/audit.ts')).audit(edition ?? null, flags);
      }),
  );
  root.addCommand(
    explainCommand().action(async (city: string, node: string | undefined, flags: ExplainFlags) => {
      exitCode = await (await import('./commands/explain.ts')).explainNumber(city, node ?? null, flags);
    }),
  );
  root.addCommand(
    preflightCommand().action(async (files: readonly string[], flags: VerdictFlags) => {
      exitCode = await (await import('./commands/preflight.ts')).preflight(files, flags);
    }),
  );
  root.addCommand(
    verifyCommand().action(async (folder: string, flags: VerifyFlags) => {
      exitCode = await (await import('./commands/verify.ts')).verify(folder, flags);
    }),
  );
  root.addCommand(
    cacheCommand((code) => {
      exitCode = code;
    }),
  );
  return { run: async (words) => (await parse(root, words)) ?? exitCode };
}

/** `null` where a command ran; else the code for wrong usage, or for help that was asked for. */
async function parse(root: Command, words: readonly string[]): Promise<number | null> {
  const all = [root, ...root.commands, ...root.commands.flatMap(({ commands }) => commands)];
  for (const command of all) command.exitOverride();
  if (words.length === 0) {
    root.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await root.parseAsync(words, { from: 'user' });
    return null;
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}
