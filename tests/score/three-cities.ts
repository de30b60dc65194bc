// The fixture that is worked out by hand, read and checked as an editor's folder would be.
import { fileURLToPath } from 'node:url';
import { load } from '../../src/load/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Result } from '../../src/model/result.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export function threeCities(): Promise<Result<Dataset>> {
  const folder = path('../fixtures/three-cities');
  return load({ folder, phrases: path('../../templates/phrases') });
}
