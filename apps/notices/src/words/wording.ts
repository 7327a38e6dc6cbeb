import { Injectable } from '@nestjs/common';
import type { MessageView } from '@rakkarya/contracts';
import { Config, unseal } from '@rakkarya/service';
import type { MessageRow } from '../database/message-rows.js';
import { Settings } from '../settings.js';
import { messageText, subjectOf, whatsAppLink } from './message-text.js';

/** Puts messages into words, with the links that only we can write. */
@Injectable()
export class Wording {
  constructor(
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  subject(row: MessageRow): string {
    return subjectOf(row);
  }

  text(row: MessageRow): string {
    return messageText({ ...row, key: this.keyOf(row.key) }, this.settings.publicUrl);
  }

  view(row: MessageRow): MessageView {
    const { id, number, step, addressee, at, sent } = row;
    return {
      ...{ id, number, step, sent, at: at.toISOString() },
      to: { role: addressee, name: addressee === 'buyer' ? row.name : row.group },
      text: this.text(row),
      email:
        row.emailState === null || row.email === null
          ? null
          : { state: row.emailState, attempts: row.emailAttempts, error: row.emailError },
    };
  }

  /** With the link that opens it in WhatsApp. */
  viewToSend(row: MessageRow): MessageView & { href: string } {
    const view = this.view(row);
    return { ...view, href: whatsAppLink(view.text, row.phone) };
  }

  /** Of a private link as it was sealed; nothing where the secret is another by now. */
  keyOf(sealed: string | null): string | null {
    const { linkSecret } = this.config;
    return sealed === null || linkSecret === null ? null : unseal(sealed, linkSecret);
  }
}
