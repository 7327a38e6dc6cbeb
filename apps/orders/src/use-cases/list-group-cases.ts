import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { waitingCash } from '../database/waiting-cash.js';
import { waitingReturns } from '../database/waiting-returns.js';
import { CaseDeadlines } from '../domain/case-deadlines.js';

@Controller()
export class ListGroupCases {
  constructor(
    private readonly db: DataSource,
    private readonly deadlines: CaseDeadlines,
  ) {}

  @OnRequest('orders.list-group-cases')
  async handle({
    by,
    limit,
    after,
    afterCash,
  }: Request<'orders.list-group-cases'>): Promise<Answer<'orders.list-group-cases'>> {
    if (by.role !== 'producer') throw new BrokenRule('not-allowed');
    const wanted = { producerId: by.producerId, limit: limit + 1 };
    const returns = pageOf(await waitingReturns(this.db.manager, { ...wanted, after }), limit);
    const cash = pageOf(await waitingCash(this.db.manager, { ...wanted, after: afterCash }), limit);
    const items = returns.items.map((one) => ({ ...one, due: this.dueOf(one) }));
    return { returns: items, next: returns.next, cash: cash.items, nextCash: cash.next };
  }

  private dueOf({ state, askedAt }: { state: string; askedAt: string }): string | null {
    return state === 'asked' ? this.deadlines.dueOf('return', new Date(askedAt)).toISOString() : null;
  }
}

/** One more than `limit` was asked for, to know whether there is more. */
function pageOf<T extends { id: string }>(found: T[], limit: number): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? items.at(-1)!.id : null };
}
