import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { CourierRates } from '../couriers/courier-rates.js';
import { priceListFor } from '../database/price-list-for.js';
import { carriageOf } from '../domain/carriage.js';
import { deliveryFee } from '../domain/delivery-tariff.js';
import { bundled } from '../domain/part.js';
import { looked } from '../domain/price-list.js';

/** Here, before anything is placed, is the only place where couriers' provider is asked. */
@Controller()
export class QuoteDelivery {
  constructor(
    private readonly db: DataSource,
    private readonly couriers: CourierRates,
  ) {}

  @OnRequest('orders.quote-delivery')
  async handle({
    lines,
    to,
    buying = false,
  }: Request<'orders.quote-delivery'>): Promise<Answer<'orders.quote-delivery'>> {
    const destination = { way: 'courier' as const, ...to };
    const { offers, tariffs } = await priceListFor(this.db.manager, lines, destination);
    const bundles = bundled(looked(lines, offers).lines);
    const carriages = bundles.map((bundle) => carriageOf(bundle, destination));
    const rates = carriages.every((carriage) => carriage !== null)
      ? await this.couriers.forEach(carriages, { buying })
      : [];
    return {
      groups: bundles.map(({ seller, grams }, i) => ({
        producer: { id: seller.id, name: seller.name },
        grams,
        services: [
          { id: 'table', name: null, days: null, fee: deliveryFee(destination, grams, tariffs) },
          ...(rates[i] ?? []).toSorted((one, other) => one.fee - other.fee),
        ],
      })),
      provided: rates.some((known) => known !== null),
    };
  }
}
