import { readVariables } from '@rakkarya/service';
import { z } from 'zod';

const variables = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'the address people type, such as https://rakkarya.example' })
    .default('http://localhost:3000'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).max(200).default('Rak Karya <rakkarya@localhost>'),
  WEBHOOKS_LOCAL: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
});

/** What the environment tells notices beyond what every app is told. */
export class Settings {
  /** Where links in messages lead, without a slash at its end. */
  readonly publicUrl: string;
  /** Nothing: no e-mail is sent, and none is promised. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Whether other programs may be on this machine or in its network, and be told without TLS: for development. */
  readonly webhooksLocal: boolean;

  constructor(env?: Record<string, string | undefined>) {
    const given = readVariables('notices', variables, env);
    this.publicUrl = given.PUBLIC_URL.replace(/\/+$/, '');
    this.smtpUrl = given.SMTP_URL ?? null;
    this.mailFrom = given.MAIL_FROM;
    this.webhooksLocal = given.WEBHOOKS_LOCAL === 'on';
  }
}
