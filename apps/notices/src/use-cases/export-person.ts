import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { MESSAGE, type MessageRow } from '../database/message-rows.js';
import { Wording } from '../words/wording.js';

type Export = Answer<'notices.export-person'>;
type Kept = Export['contacts'][number] & { id: string; accountId: string | null; sealed: string | null };

@Controller()
export class ExportPerson {
  constructor(
    private readonly db: DataSource,
    private readonly wording: Wording,
  ) {}

  @OnRequest('notices.export-person')
  async handle({ by, number, key }: Request<'notices.export-person'>): Promise<Export> {
    const accountId = by.role === 'guest' ? null : by.accountId;
    if (number === undefined && accountId === null) throw new BrokenRule('not-allowed');
    const found: Kept[] = await this.db.query(
      `SELECT order_id AS id, number, name, phone, email, account_id AS "accountId", key AS sealed FROM contacts
       WHERE (phone IS NOT NULL OR email IS NOT NULL) AND (number = $1 OR $1 IS NULL AND account_id = $2)`,
      [number ?? null, accountId],
    );
    const contacts = found.filter((one) => this.isTheirs(one, accountId, key));
    const rows: MessageRow[] = await this.db.query(
      `${MESSAGE} WHERE message.addressee = 'buyer' AND order_id = ANY ($1) ORDER BY message.seq`,
      [contacts.map(({ id }) => id)],
    );
    return {
      contacts: contacts.map(({ number: of, name, phone, email }) => ({ number: of, name, phone, email })),
      messages: rows.map((row) => this.shown(row)),
    };
  }

  private isTheirs(kept: Kept, accountId: string | null, key: string | undefined): boolean {
    if (accountId !== null && kept.accountId === accountId) return true;
    return key !== undefined && this.wording.keyOf(kept.sealed) === key;
  }

  private shown(row: MessageRow): Export['messages'][number] {
    const { at, text, sent } = this.wording.view(row);
    return {
      number: row.number,
      at,
      text,
      sent: sent.map(({ channel, at: when }) => ({ channel, at: when, by: null })),
    };
  }
}
