import type { Fact, Rupiah } from '@rakkarya/contracts';

type Completed = Fact<'orders.order-completed'>['data'];

/** What one group has earned with one order, through one payee. */
export class Earning {
  orderId!: string;
  producerId!: string;
  payeeId!: string;
  orderNumber!: string;
  amount!: Rupiah;
  completedAt!: Date;

  static allOf({ orderId, number: orderNumber, completedAt, earnings }: Completed): Earning[] {
    const at = new Date(completedAt);
    return summed(earnings).map((earning) =>
      Object.assign(new Earning(), { ...earning, orderId, orderNumber, completedAt: at }),
    );
  }
}

/** A group that is named twice for the same payee has earned both. */
function summed(earnings: Completed['earnings']): Completed['earnings'][number][] {
  const groups = Map.groupBy(earnings, ({ producerId, payeeId }) => `${producerId} ${payeeId}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, amount: rest.reduce((sum, { amount }) => sum + amount, first.amount) }] : [],
  );
}
