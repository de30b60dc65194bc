// The two streams: results to stdout, everything else to stderr, in colour where somebody sees it.
import { stderr, stdout } from 'node:process';

export interface Terminal {
  readonly colour: boolean;
  /** stderr is a terminal whose last line can be rewritten. */
  readonly rewrites: boolean;
  readonly columns: number;
  /** A whole line for the person who waits. */
  say(line: string): void;
  /** Text for the person who waits, as it is. */
  write(text: string): void;
  /** A whole line of what was asked for. */
  result(line: string): void;
}

/** NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) before the stream's own nature. */
export function wantsColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}

export function openTerminal(): Terminal {
  const isTerminal = stderr.isTTY === true;
  return {
    colour: wantsColour(process.env, isTerminal),
    rewrites: isTerminal && process.env.TERM !== 'dumb' && !process.env.CI,
    columns: stderr.columns || 80,
    say: (line) => void stderr.write(`${line}\n`),
    write: (text) => void stderr.write(text),
    result: (line) => void stdout.write(`${line}\n`),
  };
}
