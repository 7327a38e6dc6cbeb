import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { casesWithoutDeadline, keepDeadlines } from '../database/case-deadlines.js';
import { CaseDeadlines } from '../domain/case-deadlines.js';

/** Afterwards, so that whatever opens a case, such as a payment, has no more to do for it. */
@Injectable()
export class GiveCasesDeadlines {
  constructor(
    private readonly db: DataSource,
    private readonly deadlines: CaseDeadlines,
  ) {}

  @Every({ seconds: 30 })
  async handle(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const opened = await casesWithoutDeadline(tx);
      await keepDeadlines(
        tx,
        opened.map(({ id, kind, openedAt }) => ({ id, due: this.deadlines.dueOf(kind, openedAt) })),
      );
    });
  }
}
