import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { contactsOf } from '../database/contacts.js';
import { findWhereabouts } from '../database/find-whereabouts.js';
import { ownedBy } from '../domain/own.js';
import { Producer } from '../domain/producer.js';

@Controller()
export class SetPhone {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.set-phone')
  async handle({ by, producerId, phone }: Request<'producers.set-phone'>): Promise<Answer<'producers.set-phone'>> {
    const { producerId: own = producerId } = ownedBy(by);
    return this.db.transaction(async (tx) => {
      // As register-producer does: were the row locked first, each would wait for the other's lock.
      await tx.query('LOCK TABLE producers IN SHARE ROW EXCLUSIVE MODE');
      const group = own === producerId ? await tx.findOneBy(Producer, { id: producerId }) : null;
      const where = group && (await findWhereabouts(tx, group.village));
      if (!group || !where) throw new BrokenRule('not-found');
      const facts = group.reachAt(phone, where);
      await tx.update(Producer, { id: producerId }, { version: group.version, phone: group.phone });
      await announce(tx, ...facts);
      const [contact] = await contactsOf(tx, { producerId });
      return contact!;
    });
  }
}
