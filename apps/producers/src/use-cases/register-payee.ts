import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { onlyStaff } from '../domain/own.js';
import { Payee } from '../domain/payee.js';

@Controller()
export class RegisterPayee {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.register-payee')
  async handle({
    by,
    payeeId,
    payee: draft,
  }: Request<'producers.register-payee'>): Promise<Answer<'producers.register-payee'>> {
    onlyStaff(by);
    await this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE payees IN SHARE ROW EXCLUSIVE MODE');
      const payee = (await tx.findOneBy(Payee, { id: payeeId })) ?? Payee.called(payeeId);
      const facts = payee.describe(draft);

      await tx.upsert(Payee, payee, ['id']);
      await announce(tx, ...facts);
    });
    return { payeeId };
  }
}
