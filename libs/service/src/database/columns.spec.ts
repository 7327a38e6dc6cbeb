import { describe, expect, it } from '@jest/globals';
import { rupiahColumn } from './rupiah-column.js';
import { snakeNames } from './snake-names.js';

describe('a column of rupiah', () => {
  const { from, to } = rupiahColumn.transformer;

  it('comes as text and becomes a number', () => {
    expect(from('170000')).toBe(170_000);
    expect(from(null)).toBeNull();
  });

  it('refuses what a number cannot keep exactly', () => {
    expect(() => from('9007199254740993')).toThrow(RangeError);
    expect(() => to(0.5)).toThrow(RangeError);
    expect(to(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(to(undefined)).toBeUndefined();
  });
});

describe('names in the database', () => {
  it.each([
    ['happenedAt', 'happened_at'],
    ['orderId', 'order_id'],
    ['number', 'number'],
    ['sha256Sum', 'sha256_sum'],
  ])('write %s as %s', (property, column) => {
    expect(snakeNames.columnName(property, undefined, [])).toBe(column);
  });

  it('keep a table name that is given', () => {
    expect(snakeNames.tableName('StockMovement', undefined)).toBe('stock_movement');
    expect(snakeNames.tableName('StockMovement', 'movements')).toBe('movements');
  });
});
