import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { payeeOf } from '../database/payee-of.js';
import { ownedBy } from '../domain/own.js';
import { Payee } from '../domain/payee.js';

@Controller()
export class SetQris {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.set-qris')
  async handle({ by, producerId, qris }: Request<'producers.set-qris'>): Promise<Answer<'producers.set-qris'>> {
    const { producerId: own = producerId } = ownedBy(by);
    return this.db.transaction(async (tx) => {
      // As register-payee does: were the row locked first, each would wait for the other's lock.
      await tx.query('LOCK TABLE payees IN SHARE ROW EXCLUSIVE MODE');
      const found = own === producerId ? await payeeOf(tx, producerId) : null;
      if (!found) throw new BrokenRule('not-found');
      const { payee, shared } = found;
      // One group alone may not send the others' money elsewhere.
      if (shared && by.role !== 'staff') throw new BrokenRule('not-allowed');
      const facts = payee.scanWith(qris);
      await tx.update(Payee, { id: payee.id }, { version: payee.version, qris: payee.qris });
      await announce(tx, ...facts);
      return { payeeId: payee.id };
    });
  }
}
