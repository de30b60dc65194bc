// Ctrl-C: the first asks the stages to stop and clean up, the second quits at once.

const NUMBERS = { SIGINT: 2, SIGTERM: 15 } as const;
type Name = keyof typeof NUMBERS;

export interface Interrupt {
  readonly signal: AbortSignal;
  /** What stopped us, and the shell's code for it; `null` while nothing has. */
  received(): { readonly name: Name; readonly exitCode: number } | null;
  /** Gives the signals back to Node. */
  release(): void;
}

export function catchSignals(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  let name: Name | null = null;
  const handle = (received: Name): void => {
    if (name !== null) process.exit(128 + NUMBERS[received]);
    name = received;
    controller.abort();
    onFirst();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    signal: controller.signal,
    received: () => (name === null ? null : { name, exitCode: 128 + NUMBERS[name] }),
    release: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
