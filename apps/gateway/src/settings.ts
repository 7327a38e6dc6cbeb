import { readVariables } from '@rakkarya/service';
import { z } from 'zod';
import { accountDraft } from './accounts/account-draft.js';

const onOff = z.enum(['on', 'off'], { error: 'on or off' });

const variables = z.object({
  AUTH_SECRET: z
    .string({ error: 'a random text of at least 32 characters' })
    .min(32, { error: 'a random text of at least 32 characters' }),
  FIRST_STAFF_LOGIN: accountDraft.shape.login.optional(),
  FIRST_STAFF_PASSWORD: accountDraft.shape.password.optional(),
  PAGE_CACHE: onOff.default('on'),
  PAGE_CACHE_MB: z.coerce.number({ error: 'megabytes, 1 to 1024' }).int().min(1).max(1024).default(32),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'the address people type, such as https://rakkarya.example' })
    .optional(),
  RENDITIONS_BYTES: z.coerce
    .number({ error: 'bytes, a million at least' })
    .int()
    .min(1_000_000, { error: 'bytes, a million at least' })
    .max(Number.MAX_SAFE_INTEGER, { error: 'bytes, a million at least' })
    .default(5_000_000_000),
  STOREFRONT: z.enum(['built', 'dev', 'off'], { error: 'built, dev or off' }).default('built'),
  TRUST_PROXY: z
    .string()
    .regex(/^[\d.:a-f/, ]+$/i, { error: 'addresses or networks of the proxies before us, such as 10.0.0.0/8' })
    .optional(),
});

/** What the environment tells the gateway beyond what every app is told. */
export class Settings {
  /** Signs session cookies; another secret signs everybody out. */
  readonly authSecret: string;
  readonly firstStaff: { login: string; password: string } | null;
  /** Never while pages are being written: who changes one wants to see it. */
  readonly pageCache: boolean;
  readonly pageCacheBytes: number;
  /** Where people find us; decides whether cookies are for HTTPS alone and which origin may post. */
  readonly publicUrl: URL | null;
  /** How much the pictures made for pages may take on disk; they can be made again. */
  readonly renditionsBytes: number;
  readonly storefront: 'built' | 'dev' | 'off';
  /** Whose `X-Forwarded-…` is believed. Nobody's, when not given. */
  readonly trustProxy: string | false;

  constructor(env?: Record<string, string | undefined>) {
    const given = readVariables('gateway', variables, env);
    const { FIRST_STAFF_LOGIN: login, FIRST_STAFF_PASSWORD: password } = given;
    this.authSecret = given.AUTH_SECRET;
    this.firstStaff = login && password ? { login, password } : null;
    this.pageCache = given.PAGE_CACHE === 'on' && given.STOREFRONT !== 'dev';
    this.pageCacheBytes = given.PAGE_CACHE_MB * 1024 * 1024;
    this.publicUrl = given.PUBLIC_URL ? new URL(given.PUBLIC_URL) : null;
    this.renditionsBytes = given.RENDITIONS_BYTES;
    this.storefront = given.STOREFRONT;
    this.trustProxy = given.TRUST_PROXY ?? false;
  }
}
