// JSON whose keys are in alphabetical order, so that equal data are equal bytes.

/** Two spaces of indent and a line end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, sortKeys, 2)}\n`;

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
