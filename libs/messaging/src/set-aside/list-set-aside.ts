import { Controller, type Type } from '@nestjs/common';
import { BrokenRule, type Answer, type Request, type Service } from '@rakkarya/contracts';
import { OnRequest } from '../requests/on-request.js';
import { SetAsides } from './set-asides.js';

/** The way in `<service>.list-set-aside`. */
export function listSetAside(service: Service): Type {
  @Controller()
  class ListSetAside {
    constructor(readonly setAsides: SetAsides) {}

    @OnRequest(`${service}.list-set-aside`)
    async handle({ by }: Request<'orders.list-set-aside'>): Promise<Answer<'orders.list-set-aside'>> {
      if (by.role !== 'staff') throw new BrokenRule('not-allowed');
      return { items: await this.setAsides.list() };
    }
  }
  return ListSetAside;
}
