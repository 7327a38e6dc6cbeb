import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface PrivateLink {
  /** 256 bits as base64url. */
  key: string;
  keySalt: string;
  keyHash: string;
}

/**
 * The key of an order's private link: made from a salt that we keep and the idempotency key, which only the buyer's side keeps.
 * So a repeated placing is answered with the same key, while neither the key nor what it is made from stands in the database:
 * who reads a copy of it can open no link, as long as idempotency keys are not guessable (ours are random UUIDs).
 */
export function privateLink(idempotencyKey: string, keySalt = randomBytes(32).toString('base64url')): PrivateLink {
  const key = createHmac('sha256', keySalt).update(idempotencyKey).digest('base64url');
  return { key, keySalt, keyHash: hash(key) };
}

export function opens(key: string | undefined, { keyHash }: Pick<PrivateLink, 'keyHash'>): boolean {
  return key !== undefined && timingSafeEqual(Buffer.from(hash(key)), Buffer.from(keyHash));
}

export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
