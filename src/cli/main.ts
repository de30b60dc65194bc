#!/usr/bin/env node
// The program's door: runs a command, sets the exit code, and says what to do about a bug.
import { EXIT } from './exit-code.ts';
import { makeProgram } from './program.ts';
import { readProgramInfo } from './program-info.ts';

/** A mistake of ours: the whole stack, and where to send it. */
function reportBug(cause: unknown): void {
  const { version, tracker } = readProgramInfo();
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`bug: ${stack}\n\n`);
  process.stderr.write(
    `This is a mistake in indexpress ${version}, not in your data. What was published before\n`,
  );
  process.stderr.write(`is as it was. Report it, with the lines above and the command, to ${tracker}.\n`);
}

/** A bug outside every promise: nothing can be trusted to end by itself any more. */
function quit(cause: unknown): never {
  reportBug(cause);
  process.exit(EXIT.bug);
}

/** `indexpress score | head` closes the pipe early; that is no error. A disk that is full is one, of the user's. */
function endWithReader(failure: NodeJS.ErrnoException): void {
  if (failure.code === 'EPIPE') process.exit(EXIT.done);
  if (failure.syscall !== 'write') throw failure;
  process.stderr.write(`the result cannot be written: ${failure.message}\n`);
  process.exit(EXIT.input);
}

process.on('uncaughtException', quit);
process.stdout.on('error', endWithReader);
process.stderr.on('error', () => process.exit(EXIT.input));

try {
  process.exitCode = await makeProgram(readProgramInfo()).run(process.argv.slice(2));
} catch (cause) {
  reportBug(cause);
  process.exitCode = EXIT.bug;
}
