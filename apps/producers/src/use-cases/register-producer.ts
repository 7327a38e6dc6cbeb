import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { findWhereabouts } from '../database/find-whereabouts.js';
import { onlyStaff } from '../domain/own.js';
import { Payee } from '../domain/payee.js';
import { Producer, type Whereabouts } from '../domain/producer.js';

type Asked = Request<'producers.register-producer'>;

@Controller()
export class RegisterProducer {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.register-producer')
  async handle(request: Asked): Promise<Answer<'producers.register-producer'>> {
    onlyStaff(request.by);
    return this.db.transaction(async (tx) => {
      // Groups are registered a few times a year: one after the other, so that what was looked up stays true.
      await tx.query('LOCK TABLE producers IN SHARE ROW EXCLUSIVE MODE');
      const where = await this.check(tx, request);
      const group = (await tx.findOneBy(Producer, { id: request.producerId })) ?? Producer.called(request.producerId);
      const facts = group.describe(request.producer, where);

      await tx.upsert(Producer, group, ['id']);
      await announce(tx, ...facts);
      const { id, slug, name, mark, sample } = group;
      return { id, slug, name, mark, sample, ...where };
    });
  }

  private async check(
    tx: EntityManager,
    { producerId, producer: { slug, village, payeeId } }: Asked,
  ): Promise<Whereabouts> {
    if (await tx.existsBy(Producer, { slug, id: Not(producerId) })) throw new BrokenRule('slug-taken', { slug });
    if (!(await tx.existsBy(Payee, { id: payeeId }))) throw new BrokenRule('payee-missing', { payeeId });
    const where = await findWhereabouts(tx, village);
    if (!where) throw new BrokenRule('ill-formed', { issues: [{ field: 'producer.village', code: 'invalid_value' }] });
    return where;
  }
}
