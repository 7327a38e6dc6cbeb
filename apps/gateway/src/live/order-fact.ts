import type { Fact } from '@rakkarya/contracts';

type OrderFact = Extract<Fact, { name: `orders.${string}`; data: { orderId: string } }>;

/** Whether orders itself tells that one of its orders has changed: by then whoever asks it sees the change. */
export const tellsOf = (fact: Fact): fact is OrderFact => fact.name.startsWith('orders.') && 'orderId' in fact.data;
