import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { recordMovements } from '../database/record-movements.js';
import { stockItem } from '../database/stock-items.js';
import { stockMovementSchema, type StockMovement } from '../database/stock-movement.schema.js';
import { keeper, ownedBy } from '../domain/own.js';
import { Stock, stockChanged } from '../domain/stock.js';

type Move = Request<'producers.move-stock'>;

@Controller()
export class MoveStock {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.move-stock')
  async handle(request: Move): Promise<Answer<'producers.move-stock'>> {
    const { by, id, sku } = request;
    return this.db.transaction(async (tx) => {
      const stock = await tx.findOneOrFail(Stock, {
        where: { sku, ...ownedBy(by) },
        lock: { mode: 'for_no_key_update' },
      });
      const before = await tx.findOneBy(stockMovementSchema, { id });
      if (before) refuseOther(before, request);
      else {
        const changed = await recordMovements(tx, stock.move(request), { id, accountId: keeper(by).accountId });
        await announce(tx, ...stockChanged(changed));
      }
      return stockItem(tx, sku);
    });
  }
}

/** The same id is the same movement, told again by a phone that lost the answer. */
function refuseOther(before: StockMovement, { sku, place, quantity, cause }: Move): void {
  const same = before.sku === sku && before.place === place && before.quantity === quantity && before.cause === cause;
  if (!same) throw new BrokenRule('ill-formed', { issues: [{ field: 'id', code: 'invalid_value' }] });
}
