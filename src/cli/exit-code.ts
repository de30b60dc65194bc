// What the program tells the shell.

export const EXIT = {
  done: 0,
  /** The user's data or templates are wrong. */
  input: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A mistake of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;
