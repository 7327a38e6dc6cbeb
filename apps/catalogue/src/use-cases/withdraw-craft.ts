import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepCraft } from '../database/hold-craft.js';
import { takeOffShelf } from '../database/shelf.js';
import { Craft } from '../domain/craft.js';
import { refuseUnlessOwn } from '../domain/own.js';

@Controller()
export class WithdrawCraft {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.withdraw-craft')
  async handle({ by, craftId: id }: Request<'catalogue.withdraw-craft'>): Promise<Answer<'catalogue.withdraw-craft'>> {
    return this.db.transaction(async (tx) => {
      const craft = await tx.findOneOrFail(Craft, { where: { id }, lock: { mode: 'pessimistic_write' } });
      refuseUnlessOwn(by, craft.producerId);

      const facts = craft.withdraw();
      await keepCraft(tx, craft);
      await takeOffShelf(tx, id);
      await announce(tx, ...facts);
      return { craftId: id };
    });
  }
}
