import type { z } from 'zod';
import { orderView } from './order-view.js';

/**
 * What a service tells whoever listens at that moment, beside its events: it is kept nowhere and may be missed, so nothing may
 * depend on it. It saves those who wait for it from asking.
 */
export const news = {
  /** An order just placed, as its buyer sees it, now that it is known whether it has its stock. */
  'orders.order-decided': orderView,
};

export type NewsName = keyof typeof news;
export type News<N extends NewsName> = z.infer<(typeof news)[N]>;
