// Whether the browser runs in its sandbox.

/**
 * Chromium keeps its sandbox unless we are root, where it cannot, or the user gives it up with
 * INDEXPRESS_NO_SANDBOX=1, as on machines that forbid user namespaces.
 */
export const runsSandboxed = (): boolean =>
  process.getuid?.() !== 0 && process.env.INDEXPRESS_NO_SANDBOX !== '1';
