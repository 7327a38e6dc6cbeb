import { Injectable } from '@nestjs/common';
import { announce } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { takeUnansweredReturns, type Unanswered } from '../database/overdue-returns.js';
import { CaseDeadlines } from '../domain/case-deadlines.js';

/** A buyer who wants to send something back is answered in time. That nobody has is said once, however many look. */
@Injectable()
export class TellUnansweredReturns {
  constructor(
    private readonly db: DataSource,
    private readonly deadlines: CaseDeadlines,
  ) {}

  @Every({ seconds: 60 })
  async handle(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const unanswered = await takeUnansweredReturns(tx, this.deadlines.patience('return'));
      await announce(tx, ...unanswered.map((one) => this.overdue(one)));
    });
  }

  private readonly overdue = ({ id, order, group, amount, askedAt }: Unanswered) => {
    const due = this.deadlines.dueOf('return', askedAt).toISOString();
    return {
      name: 'orders.case-overdue' as const,
      data: { caseId: id, kind: 'return' as const, order, payee: group, amount, due },
    };
  };
}
