import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.js';

export interface Mail {
  /** The same however often it is sent: mail programs show it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

const PATIENCE = 10_000;

/** Plain text over SMTP: readable on every phone, and nothing in it to load or to run. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  readonly #transport: Transporter | null;

  constructor(private readonly settings: Settings) {
    this.#transport =
      settings.smtpUrl === null
        ? null
        : createTransport({
            url: settings.smtpUrl,
            pool: true,
            maxConnections: 2,
            connectionTimeout: PATIENCE,
            greetingTimeout: PATIENCE,
            socketTimeout: PATIENCE,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  get isThere(): boolean {
    return this.#transport !== null;
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    if (this.#transport === null) throw new Error('there is no SMTP_URL');
    const from = this.settings.mailFrom;
    const messageId = `<${id}@${new URL(this.settings.publicUrl).hostname}>`;
    // No program answers this one with another (RFC 3834).
    const headers = { 'auto-submitted': 'auto-generated' };
    // As an object: a comma in an address must not make two of it.
    await this.#transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId, headers });
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }
}
