import { BrokenRule, type Caller, type Fact, type Rupiah } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { changed, returnReceived } from './order-facts.js';
import { isDelivered } from './parcel.js';
import type { Payment } from './payment.js';
import { Refund } from './refund.js';
import type { OrderReturn } from './words.js';

interface Wanted {
  sku: string;
  quantity: number;
}

interface Asked {
  id: string;
  lines: readonly Wanted[];
  reason: string;
  photos: number;
}

interface When {
  at: Date;
  by: Caller;
}

/** What has arrived and is not sent back yet. */
export function returnable(order: Order): Wanted[] {
  if (order.status !== 'sent' && order.status !== 'completed') return [];
  const arrived = new Set(order.parcels.filter(isDelivered).map(({ producer }) => producer.id));
  return order.lines
    .filter(({ producer }) => arrived.has(producer.id))
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - asked(order, sku) }))
    .filter(({ quantity }) => quantity > 0);
}

/** The buyer wants to send some of it back: things of one group, since each looks at its own. */
export function askReturn(order: Order, { id, lines, reason, photos }: Asked, { at, by }: When): Fact[] {
  if (order.returns.some((one) => one.id === id)) return [];
  const left = new Map(returnable(order).map(({ sku, quantity }) => [sku, quantity]));
  const makers = new Set(lines.map(({ sku }) => order.lines.find((line) => line.sku === sku)?.producer.id));
  const twice = new Set(lines.map(({ sku }) => sku)).size !== lines.length;
  const [producerId] = makers;
  if (!producerId || makers.size > 1 || twice || lines.some(({ sku, quantity }) => quantity > (left.get(sku) ?? 0)))
    throw new BrokenRule('return-lines', { left: Object.fromEntries(left) });
  const worth = lines.map(({ sku, quantity }) => ({ sku, quantity, amount: worthOf(order, sku, quantity) }));
  const one: OrderReturn = {
    ...{ id, producerId, state: 'asked', reason, photos, askedAt: at.toISOString(), lines: worth, answer: null },
  };
  order.returns = [...order.returns, one];
  order.note(at, 'return-asked', { by: by.role });
  return [changed(order)];
}

/** So many photographs a return has at most. */
const MOST_PHOTOS = 3;

/** Whoever decides has not looked yet, and there is room. */
export function refuseUnlessTakesPhoto(order: Order, id: string): OrderReturn {
  const one = returnOf(order, id);
  if (one.state !== 'asked') throw new BrokenRule('return-status', { state: one.state });
  if (one.photos >= MOST_PHOTOS) throw new BrokenRule('return-photos', { most: MOST_PHOTOS });
  return one;
}

/** The buyer shows more of it. */
export function addReturnPhoto(order: Order, id: string): Fact[] {
  const one = refuseUnlessTakesPhoto(order, id);
  replace(order, { ...one, photos: one.photos + 1 });
  return [changed(order)];
}

export function decideReturn(
  order: Order,
  id: string,
  { accepted, answer, at, by }: When & { accepted: boolean; answer: string },
): Fact[] {
  const one = returnOf(order, id);
  const state = accepted ? 'accepted' : 'refused';
  if (one.state === state) return [];
  if (one.state !== 'asked') throw new BrokenRule('return-status', { state: one.state });
  replace(order, { ...one, state, answer });
  order.note(at, `return-${state}`, { by: by.role });
  return [changed(order)];
}

/** The things are back: stock and money move together, in one step. */
export function receiveReturn(
  order: Order,
  id: string,
  { place, at, by }: When & { place: Fact<'orders.return-received'>['data']['place'] },
): Fact[] {
  const one = returnOf(order, id);
  if (one.state === 'received') return [];
  if (one.state !== 'accepted') throw new BrokenRule('return-status', { state: one.state });
  replace(order, { ...one, state: 'received' });
  order.note(at, 'return-received', { by: by.role });
  order.giveBack(owed(order, one), at);
  return [returnReceived(order, one, { place, by: by.role === 'guest' ? by.role : by.accountId }), changed(order)];
}

export function returnOf(order: Order, id: string): OrderReturn {
  const one = order.returns.find((each) => each.id === id);
  if (!one) throw new BrokenRule('not-found');
  return one;
}

/** Nothing is owed for what was never paid. Cash that is still with a courier has left the buyer's hands: it was. */
function owed(order: Order, { producerId, lines }: OrderReturn): Refund[] {
  const payeeId = order.parts.find(({ producer }) => producer.id === producerId)!.payee.id;
  const payment = order.payments.find((each) => each.payeeId === payeeId && isPaidFor(each));
  const amount = lines.reduce((total, line) => total + line.amount, 0);
  return payment && amount > 0 ? [Refund.of(payment, amount, 'returned', lines)] : [];
}

const isPaidFor = ({ state, custody }: Payment): boolean => state === 'paid' || custody.length > 0;

/** Pieces may go back a few at a time: all of them together come to what the line cost, to the rupiah. */
function worthOf(order: Order, sku: string, quantity: number): Rupiah {
  const line = order.lines.find((each) => each.sku === sku)!;
  const net = line.total - (line.discount ?? 0);
  const before = linesAsked(order, sku);
  const rest = net - before.reduce((total, { amount }) => total + amount, 0);
  if (quantity === line.quantity - pieces(before)) return rest;
  return Math.min(rest, Math.floor((net * quantity) / line.quantity));
}

const asked = (order: Order, sku: string): number => pieces(linesAsked(order, sku));

const pieces = (lines: readonly Wanted[]): number => lines.reduce((total, { quantity }) => total + quantity, 0);

const linesAsked = (order: Order, sku: string): OrderReturn['lines'] =>
  order.returns
    .filter(({ state }) => state !== 'refused')
    .flatMap(({ lines }) => lines)
    .filter((line) => line.sku === sku);

function replace(order: Order, one: OrderReturn): void {
  order.returns = order.returns.map((each) => (each.id === one.id ? one : each));
}
