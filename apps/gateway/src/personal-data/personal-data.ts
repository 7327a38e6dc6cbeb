import { Injectable } from '@nestjs/common';
import { BrokenRule, requests, type Caller, type OwnOrder } from '@rakkarya/contracts';
import { z } from 'zod';
import { Services } from '../services/services.js';
import { keptAccount, OwnAccount } from './own-account.js';

const { answer: ofOrders } = requests['orders.export-person'];
const { answer: ofNotices } = requests['notices.export-person'];
const { answer: ofCatalogue } = requests['catalogue.export-person'];
const { answer: ofAddresses } = requests['orders.list-addresses'];

/** Everything the house keeps about one person, by who keeps it. */
export const personalData = z
  .object({
    account: keptAccount.nullable(),
    addresses: ofAddresses.shape.items,
    orders: ofOrders.shape.orders,
    money: ofOrders.shape.money,
    contacts: ofNotices.shape.contacts,
    messages: ofNotices.shape.messages,
    reviews: ofCatalogue.shape.reviews,
    questions: ofCatalogue.shape.questions,
    waits: ofCatalogue.shape.waits,
  })
  .meta({ id: 'PersonalData' });

/** Of the account that asks, or of the one order whose private link was used. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly services: Services,
    private readonly account: OwnAccount,
  ) {}

  async show(by: Caller, order?: OwnOrder): Promise<z.infer<typeof personalData>> {
    const own = { by, ...order };
    const { orders, money } = await this.services.ask('orders.export-person', own);
    const told = await this.services.ask('notices.export-person', own);
    const said = await this.services.ask('catalogue.export-person', { by, orders: orders.map(({ number }) => number) });
    const ofAccount = order || by.role === 'guest' ? { account: null, addresses: [] } : await this.#ofAccount(by);
    return { ...ofAccount, orders, money, ...told, ...said };
  }

  /**
   * Orders go first, since they may refuse; they tell everybody else. Then the account: who is cut off in between finds it still
   * there and asks again.
   */
  async erase(by: Caller, order?: OwnOrder): Promise<void> {
    if (order === undefined && by.role !== 'buyer') throw new BrokenRule('not-allowed');
    await this.services.ask('orders.forget-buyer', { by, ...order });
    if (order === undefined && by.role === 'buyer') await this.account.remove(by.accountId);
  }

  async #ofAccount(by: Exclude<Caller, { role: 'guest' }>) {
    const { items: addresses } = await this.services.ask('orders.list-addresses', { by });
    return { account: await this.account.show(by.accountId), addresses };
  }
}
