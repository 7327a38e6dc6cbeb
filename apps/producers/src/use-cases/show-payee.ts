import { Controller } from '@nestjs/common';
import { BrokenRule, parseStaticQris, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { payeeOf } from '../database/payee-of.js';
import { ownedBy } from '../domain/own.js';

@Controller()
export class ShowPayee {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.show-payee')
  async handle({ by, producerId }: Request<'producers.show-payee'>): Promise<Answer<'producers.show-payee'>> {
    const { producerId: own = producerId } = ownedBy(by);
    const found = own === producerId ? await payeeOf(this.db.manager, producerId) : null;
    if (!found) throw new BrokenRule('not-found');
    const { id: payeeId, name, account, qris } = found.payee;
    return { payeeId, name, account, qris: qris === null ? null : named(qris) };
  }
}

/** Whom the code names, for a person to compare. */
function named(code: string) {
  const { name, nmid } = parseStaticQris(code);
  return { code, name, nmid };
}
