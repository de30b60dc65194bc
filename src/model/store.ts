// What a stage may keep from one build to the next: bytes by the digest of everything that they were made from.

export const STORE_KINDS = ['figure', 'analysis', 'print', 'build'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

export interface Store {
  /** `null` where there is nothing, or where what there is cannot be trusted. `key` is a hex digest. */
  get(kind: StoreKind, key: string): Promise<Buffer | null>;
  /** A store that cannot be written stays as it is: the next build makes the thing again. */
  put(kind: StoreKind, key: string, bytes: Uint8Array): Promise<void>;
}
