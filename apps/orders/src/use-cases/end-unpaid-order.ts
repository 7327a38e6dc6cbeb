import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { overdueOrder } from '../database/locked-order.js';

const AT_A_TIME = 500;

/** A timer kept in Postgres, by its clock. Each order ends in a transaction of its own: one that cannot holds up no other. */
@Injectable()
export class EndUnpaidOrder {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 1 })
  async handle(): Promise<void> {
    const due: { id: string }[] = await this.db.query('SELECT id FROM orders WHERE due < now() ORDER BY due LIMIT $1', [
      AT_A_TIME,
    ]);
    const failures: unknown[] = [];
    for (const { id } of due) await this.end(id).catch((failure) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} unpaid orders could not be ended`);
  }

  /** Not if it was paid meanwhile, or another instance has it in hand. */
  private async end(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const order = await overdueOrder(tx, id);
      if (order) await keep(tx, order, order.endUnpaid(new Date()));
    });
  }
}
