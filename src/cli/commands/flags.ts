// Options of commands, as commander hands them over.

/** Of every command on an edition. */
export interface CommonFlags {
  readonly data: string;
  readonly templates: string;
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang?: readonly string[];
}

/** What an edition that is printed is looked for in, where nobody says otherwise. */
export const DEFAULT_TEMPLATES = 'templates';

/** Of a command that judges what is there already. */
export interface VerdictFlags {
  readonly json: boolean;
  readonly quiet: boolean;
}
