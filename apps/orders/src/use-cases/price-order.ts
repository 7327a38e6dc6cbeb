import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { chosenRates } from '../database/chosen-rates.js';
import { priceListFor } from '../database/price-list-for.js';
import { vouchersFor } from '../database/vouchers.js';
import { times } from '../domain/money.js';
import { looked } from '../domain/price-list.js';
import { quote } from '../domain/quote.js';
import { dateOf, sendBy } from '../domain/send-by.js';
import { waysToPay } from '../domain/ways-to-pay.js';
import { PaymentProvider } from '../payments/payment-provider.js';

type Pricing = Request<'orders.price-order'>;

@Controller()
export class PriceOrder {
  constructor(
    private readonly db: DataSource,
    private readonly provider: PaymentProvider,
  ) {}

  @OnRequest('orders.price-order')
  async handle(request: Pricing): Promise<Answer<'orders.price-order'>> {
    const at = new Date();
    const { lines, unknown, unpaid, terms } = await this.termsFor(request, at);
    const { subtotal, discount, deliveryFee, total, ...priced } = quote(lines, request.delivery, terms);
    return {
      ...{ subtotal, discount, deliveryFee, total },
      ways: waysToPay(priced.parts, this.provider.isOn),
      payees: priced.shares.map(({ payee, amount }) => ({ name: payee.name, amount })),
      deliveries: priced.parts.map(({ producer, way, service, deliveryFee: fee }) => ({
        ...{ producer, way: way!, service: service ?? null, fee },
      })),
      vouchers: priced.vouchers.map(({ code, discount, refused }) => ({ code, discount, refused })),
      lines: lines.map(({ sku, price, quantity, leadDays }) => ({
        ...{ sku, price, leadDays, total: times(price, quantity), discount: priced.ofLines.get(sku) ?? 0 },
      })),
      sendBy: sendBy(lines, at),
      unknown: [...unknown, ...unpaid],
    };
  }

  private async termsFor({ lines: wanted, delivery: to, deliveries, vouchers: codes = [], phone }: Pricing, at: Date) {
    const { manager } = this.db;
    const { offers, tariffs } = await priceListFor(manager, wanted, to);
    const found = looked(wanted, offers);
    const rates = await chosenRates(manager, found.lines, { to, choices: deliveries });
    const vouchers = await vouchersFor(manager, codes, phone);
    return { ...found, terms: { choices: deliveries ?? [], tariffs, rates, codes, vouchers, today: dateOf(at) } };
  }
}
