import type { Fact, Rupiah } from '@rakkarya/contracts';

type Over = Pick<Fact<'orders.order-ended'>['data'], 'orderId' | 'number' | 'earnings'>;

/** What one group has earned with one order, through one payee. */
export class Earning {
  orderId!: string;
  producerId!: string;
  payeeId!: string;
  orderNumber!: string;
  amount!: Rupiah;
  completedAt!: Date;

  /** Of an order that is over: completed, or ended with something kept for carrying what came back, or with cash that came for what was handed over. */
  static allOf({ orderId, number: orderNumber, earnings = [] }: Over, completedAt: Date): Earning[] {
    return summed(earnings).map((earning) =>
      Object.assign(new Earning(), { ...earning, orderId, orderNumber, completedAt }),
    );
  }
}

/** A group that is named twice for the same payee has earned both. */
function summed(earnings: NonNullable<Over['earnings']>): NonNullable<Over['earnings']> {
  const groups = Map.groupBy(earnings, ({ producerId, payeeId }) => `${producerId} ${payeeId}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, amount: rest.reduce((sum, { amount }) => sum + amount, first.amount) }] : [],
  );
}
