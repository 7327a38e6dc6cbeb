import type { Answer, OrderView } from '@rakkarya/contracts';
import type { House } from './house.js';
import { nameId } from './name-id.js';
import { NoteAsSent } from './note-as-sent.js';
import type { SampleReview } from './reviews.js';

type Placed = OrderView & { key: string };
type Parcel = Answer<'producers.list-parcels'>['items'][number];
type Own = { authorization: string };

const STEPS = ['acceptance', 'packing', 'arrival', 'delivery'];
const REACHED = ['opened', 'accepted', 'packed', 'ready', 'delivered'];
const DAY = 86_400_000;

/** A review is of something bought and collected, so that is done first, by a guest and by staff. Begun again, it goes on where it was. */
export class BuyAndReview {
  constructor(
    private readonly staff: House,
    private readonly guest: House,
  ) {}

  async handle(sample: SampleReview): Promise<void> {
    const { number, key } = await this.#order(sample);
    const own = { authorization: `Bearer ${key}` };
    await this.#pay(number, own);
    await this.#handOver(number);
    await this.#review(number, own, sample);
    await new NoteAsSent(this.staff).handle(number);
  }

  #order({ sku, buyer }: SampleReview): Promise<Placed> {
    const wanted = { lines: [{ sku, quantity: 1 }], buyer, delivery: { way: 'pickup' }, payBy: 'cash' };
    return this.guest.post('/api/orders', wanted, { 'idempotency-key': nameId(`order ${sku}`) });
  }

  async #pay(number: string, own: Own): Promise<void> {
    const { payments } = await this.guest.eventually<OrderView>(
      `/api/orders/${number}`,
      (order) => order.payments.length > 0,
      own,
    );
    for (const { id, amount, state } of payments)
      if (state !== 'paid') await this.staff.post(`/api/payments/${id}/confirmation`, { amount });
  }

  async #handOver(number: string): Promise<void> {
    const { items } = await this.staff.eventually<{ items: Parcel[] }>(
      `/api/parcels?order=${number}`,
      (parcels) => parcels.items.length > 0 && parcels.items.every(({ paid }) => paid),
    );
    const readyBy = new Date(Date.now() + DAY).toISOString().slice(0, 10);
    for (const { id, status } of items)
      for (const step of STEPS.slice(REACHED.indexOf(status)))
        await this.staff.post(`/api/parcels/${id}/${step}`, step === 'acceptance' ? { readyBy } : {});
  }

  async #review(number: string, own: Own, { sku, stars, words, answer }: SampleReview): Promise<void> {
    const path = `/api/orders/${number}/reviews`;
    const { items } = await this.guest.eventually<Answer<'catalogue.list-reviewable'>>(
      path,
      (lines) => lines.items.length > 0,
      own,
    );
    if (items[0]?.review?.status === 'shown') return;
    const { id } = await this.guest.post<{ id: string }>(path, { sku, stars, words }, own);
    const minded = await this.staff.get<Answer<'catalogue.list-reviews'>>('/api/reviews?status=pending&limit=100');
    const edition = minded.items.find((review) => review.id === id)?.edition;
    await this.staff.post(`/api/reviews/${id}/moderation`, { decision: 'show', edition });
    if (answer) await this.staff.post(`/api/reviews/${id}/answer`, { words: answer });
  }
}
