import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { askerOf } from '../domain/question.js';

type Export = Answer<'catalogue.export-person'>;
type Row<T> = Omit<T, 'at'> & { at: Date };

@Controller()
export class ExportPerson {
  constructor(private readonly db: DataSource) {}

  /** The gateway asks orders first which orders are theirs. */
  @OnRequest('catalogue.export-person')
  async handle({ by, orders }: Request<'catalogue.export-person'>): Promise<Export> {
    const reviews: Row<Export['reviews'][number]>[] = await this.db.query(
      `SELECT order_number AS number, sku, author, stars, words, written_at AS at FROM review WHERE order_number = ANY ($1) ORDER BY no`,
      [orders],
    );
    const questions: Row<Export['questions'][number]>[] = await this.db.query(
      `SELECT name, phone, words, answer, asked_at AS at FROM question WHERE asker = $1 ORDER BY no`,
      [by.role === 'guest' ? null : askerOf(by, undefined)],
    );
    const waits: Row<Export['waits'][number]>[] = await this.db.query(
      'SELECT sku, phone, email, min(since) AS at FROM wait WHERE account_id = $1 GROUP BY sku, phone, email ORDER BY at',
      [by.role === 'guest' ? null : by.accountId],
    );
    return { reviews: reviews.map(dated), questions: questions.map(dated), waits: waits.map(dated) };
  }
}

const dated = <T extends { at: Date }>(row: T) => ({ ...row, at: row.at.toISOString() });
