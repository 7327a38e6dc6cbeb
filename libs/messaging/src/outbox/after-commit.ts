import type { EntitySubscriberInterface, TransactionCommitEvent, TransactionRollbackEvent } from 'typeorm';
import { takeAnnounced, type Announced } from './announced.js';

/** Tells of each transaction that says it has committed what it announced. */
export class AfterCommit implements EntitySubscriberInterface {
  constructor(private readonly tell: (facts: Announced[]) => void) {}

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    // Also called when a savepoint is released: then nothing is committed yet.
    if (queryRunner.isTransactionActive) return;
    const facts = takeAnnounced(queryRunner);
    if (facts.length > 0) this.tell(facts);
  }

  afterTransactionRollback({ queryRunner }: TransactionRollbackEvent): void {
    if (!queryRunner.isTransactionActive) takeAnnounced(queryRunner);
  }
}
