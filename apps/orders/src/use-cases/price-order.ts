import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { priceListFor } from '../database/price-list-for.js';
import { looked } from '../domain/price-list.js';
import { quote } from '../domain/quote.js';

@Controller()
export class PriceOrder {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.price-order')
  async handle(request: Request<'orders.price-order'>): Promise<Answer<'orders.price-order'>> {
    const offers = await priceListFor(this.db.manager, request.lines);
    const { lines, unknown, unpaid } = looked(request.lines, offers);
    const { subtotal, deliveryFee, total, shares } = quote(lines, request.delivery);
    const payees = shares.map(({ payee, amount }) => ({ name: payee.name, amount }));
    return { subtotal, deliveryFee, total, payees, unknown: [...unknown, ...unpaid] };
  }
}
