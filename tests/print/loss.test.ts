// Work that ends when what it needs is lost.
import { describe, expect, it } from 'vitest';
import { unlessLost } from '../../src/print/loss.ts';

describe('what needs a browser', () => {
  it('ends with its own answer, or with its own failure', async () => {
    const unless = unlessLost(new Promise<never>(() => undefined));
    expect(await unless(Promise.resolve(1))).toBe(1);
    await expect(unless(Promise.reject(new Error('own')))).rejects.toThrow('own');
  });

  it('ends when the browser is lost, during the work or before', async () => {
    let lose: (cause: Error) => void = () => undefined;
    const unless = unlessLost(
      new Promise<never>((_, reject) => {
        lose = reject;
      }),
    );
    const endless = unless(new Promise(() => undefined));
    lose(new Error('lost'));
    await expect(endless).rejects.toThrow('lost');
    await expect(unless(Promise.resolve(1))).rejects.toThrow('lost');
  });
});
