import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announceEach, currentCorrelation, Gathering, OnRequest, WHILE_SOMEBODY_WAITS } from '@rakkarya/messaging';
import { Config, seal } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { addOrders } from '../database/add-orders.js';
import { chosenRates } from '../database/chosen-rates.js';
import { orderPlacedWith } from '../database/find-order.js';
import { priceListFor } from '../database/price-list-for.js';
import { useVouchers, vouchersFor } from '../database/vouchers.js';
import { placed } from '../domain/order-facts.js';
import type { Order } from '../domain/order.js';
import { viewOf } from '../domain/order-view.js';
import { destinationOf, place } from '../domain/place.js';
import { looked } from '../domain/price-list.js';
import { PaymentProvider } from '../payments/payment-provider.js';
import { fingerprint } from '../secrets/fingerprint.js';
import { hash, privateLink } from '../secrets/private-link.js';

type Placing = Request<'orders.place-order'>;
type Placed = Answer<'orders.place-order'>;

/** An order that is to be added, and whether it was. */
interface Adding {
  order: Order;
  key: string;
  correlationId: string | undefined;
  isNew?: boolean;
}

@Controller()
export class PlaceOrder {
  /** Orders that come close together are added at a stroke. */
  private readonly adding = new Gathering<Adding>((some) => this.add(some), WHILE_SOMEBODY_WAITS);

  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
    private readonly provider: PaymentProvider,
  ) {}

  @OnRequest('orders.place-order')
  async handle(placing: Placing): Promise<Placed> {
    const now = await this.placedNow(placing).catch((refusal: Error) => refusal);
    if (now && !(now instanceof Error)) return now;

    // A repeat is answered as before, whatever has become of its crafts and their prices.
    const before = await this.placedBefore(placing);
    if (before) return before;

    if (now) throw now;
    // Neither new nor known: its number was another order's already. The next one is drawn.
    return this.handle(placing);
  }

  private async placedNow(placing: Placing): Promise<Placed | undefined> {
    const { by, language, idempotencyKey, order: draft } = placing;
    const { offers, terms } = await this.termsFor(draft);
    const { key, ...link } = privateLink(idempotencyKey);
    const recognition = { ...link, idempotency: hash(idempotencyKey), fingerprint: fingerprintOf(placing) };
    const order = place({
      by,
      language,
      draft,
      offers,
      hold: this.config.holdMinutes,
      at: new Date(),
      recognition,
      terms,
      online: this.provider.isOn,
    });

    const one: Adding = { order, key, correlationId: currentCorrelation() };
    await this.adding.add(one);
    return one.isNew ? { order: viewOf(order), key } : undefined;
  }

  private async add(some: Adding[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const added = await addOrders(
        tx,
        some.map(({ order }) => order),
      );
      for (const one of some) one.isNew = added.has(one.order.id);
      const fresh = some.filter(({ isNew }) => isNew);
      await useVouchers(
        tx,
        fresh.map(({ order }) => order),
      );
      const told = fresh.map(({ order, key, correlationId }) => {
        return { facts: [placed(order, this.sealed(key))], correlationId };
      });
      await announceEach(tx, told);
    });
  }

  /** One statement, unless there is a voucher, or a courier's service to look up. */
  private async termsFor({ lines, delivery, deliveries, vouchers = [], buyer }: Placing['order']) {
    const { manager } = this.db;
    const to = destinationOf(delivery);
    const { offers, tariffs } = await priceListFor(manager, lines, to);
    const rates = await chosenRates(manager, looked(lines, offers).lines, { to, choices: deliveries });
    return { offers, terms: { tariffs, rates, vouchers: await vouchersFor(manager, vouchers, buyer.phone) } };
  }

  private sealed(key: string): string | null {
    return this.config.linkSecret === null ? null : seal(key, this.config.linkSecret);
  }

  private async placedBefore(placing: Placing): Promise<Placed | undefined> {
    const order = await orderPlacedWith(this.db.manager, hash(placing.idempotencyKey));
    if (!order) return undefined;
    if (order.fingerprint !== fingerprintOf(placing)) throw new BrokenRule('idempotency-key-reused');
    return { order: viewOf(order), key: privateLink(placing.idempotencyKey, order.keySalt).key };
  }
}

const fingerprintOf = ({ by, order }: Placing): string => fingerprint({ by, order });
