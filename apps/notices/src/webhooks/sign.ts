import { createHmac, randomBytes } from 'node:crypto';

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 over `<t>.<body>`, once per secret that is valid now. A receiver takes the message
 * when one of them is its own and `t` is not long ago.
 */
export function signature(body: string, secrets: readonly string[], at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  const signed = secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`);
  return [`t=${t}`, ...signed].join(',');
}

export const newSecret = (): string => `rks_${randomBytes(32).toString('base64url')}`;
