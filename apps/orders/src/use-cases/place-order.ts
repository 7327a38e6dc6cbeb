import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { Config } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { addOrder } from '../database/add-order.js';
import { orderPlacedWith } from '../database/find-order.js';
import { priceListFor } from '../database/price-list-for.js';
import { placed } from '../domain/order-facts.js';
import { viewOf } from '../domain/order-view.js';
import { place } from '../domain/place.js';
import { fingerprint } from '../secrets/fingerprint.js';
import { hash, privateLink } from '../secrets/private-link.js';

type Placing = Request<'orders.place-order'>;
type Placed = Answer<'orders.place-order'>;

@Controller()
export class PlaceOrder {
  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
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
    const offers = await priceListFor(this.db.manager, draft.lines);
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
    });

    const isNew = await this.db.transaction(async (tx) => {
      if (!(await addOrder(tx, order))) return false;
      await announce(tx, placed(order));
      return true;
    });
    return isNew ? { order: viewOf(order), key } : undefined;
  }

  private async placedBefore(placing: Placing): Promise<Placed | undefined> {
    const order = await orderPlacedWith(this.db.manager, hash(placing.idempotencyKey));
    if (!order) return undefined;
    if (order.fingerprint !== fingerprintOf(placing)) throw new BrokenRule('idempotency-key-reused');
    return { order: viewOf(order), key: privateLink(placing.idempotencyKey, order.keySalt).key };
  }
}

const fingerprintOf = ({ by, order }: Placing): string => fingerprint({ by, order });
