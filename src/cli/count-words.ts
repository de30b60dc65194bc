// "no errors", "1 warning", "15 cities".

/** `many` where the plural is not the thing with an s. */
export const count = (number: number, thing: string, many = `${thing}s`): string =>
  `${number === 0 ? 'no' : number} ${number === 1 ? thing : many}`;
