import type { Fact } from '@rakkarya/contracts';
import { stockChanged, type Stock } from './stock.js';

export type HeldLine = { sku: string; producerId: string; quantity: number };
type Short = { sku: string; left: number };

/** What was refused, or over before it began, is kept as well: an order that comes late, or again, finds it and takes nothing. */
export type ReservationState = 'held' | 'refused' | 'stopped' | 'released';

/** Stock held for one order, all groups together, until it leaves or is given back. */
export class Reservation {
  orderId!: string;
  state!: ReservationState;
  /** What is still held: shorter with every parcel that leaves. */
  lines!: HeldLine[];

  static held(orderId: string, lines: HeldLine[]): Reservation {
    return Object.assign(new Reservation(), { orderId, state: 'held', lines });
  }

  static refused(orderId: string): Reservation {
    return Object.assign(new Reservation(), { orderId, state: 'refused', lines: [] });
  }

  /** Parcels are made for what is held; not for an order that is over. */
  get isOver(): boolean {
    return this.state !== 'held';
  }

  /** The buyer's cancellation came through: held until the order has ended, but nothing more is made for it. */
  stop(): void {
    if (this.state === 'held') this.state = 'stopped';
  }

  /** One group's part, which leaves the house now. */
  take(producerId: string): HeldLine[] {
    const part = this.lines.filter((line) => line.producerId === producerId);
    this.lines = this.lines.filter((line) => line.producerId !== producerId);
    return part;
  }

  /** Everything that has not left. */
  release(): HeldLine[] {
    const rest = this.lines;
    this.lines = [];
    this.state = 'released';
    return rest;
  }
}
