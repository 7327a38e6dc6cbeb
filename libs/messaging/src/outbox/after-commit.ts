import type { AfterQueryEvent, EntitySubscriberInterface } from 'typeorm';
import { takeAnnounced, type OutgoingFact } from './announced.js';

const UNDOES = /^\s*(rollback|abort)/i;

/**
 * Tells what a transaction announced once Postgres says that it has committed. That TypeORM has sent a COMMIT is not enough:
 * a transaction that had failed undoes everything instead. After a part was undone nothing is told, since what
 * is left of it is not known here: it is found by those who look for what was left behind.
 */
export class AfterCommit implements EntitySubscriberInterface {
  constructor(private readonly tell: (facts: OutgoingFact[]) => void) {}

  afterQuery({
    query,
    queryRunner,
    rawResults,
  }: Omit<AfterQueryEvent, 'rawResults'> & { rawResults?: { command?: string } }): void {
    if (query === 'COMMIT') void this.#committed(takeAnnounced(queryRunner), rawResults?.command === 'COMMIT');
    else if (UNDOES.test(query)) void takeAnnounced(queryRunner);
  }

  async #committed(announced: Promise<OutgoingFact[]>, really: boolean): Promise<void> {
    const facts = await announced;
    if (really && facts.length > 0) this.tell(facts);
  }
}
