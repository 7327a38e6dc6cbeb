import { describe, expect, it } from '@jest/globals';
import { statementsIn } from './statement-log.js';

describe('a statement log', () => {
  it('gives each statement with its values, over several lines and sessions', () => {
    const log = [
      '11|rakkarya_orders|LOG:  statement: BEGIN',
      '11|rakkarya_orders|LOG:  execute <unnamed>: INSERT INTO a',
      '\t  VALUES ($1, $2)',
      "11|rakkarya_orders|DETAIL:  Parameters: $1 = 'it''s', $2 = NULL",
      '12|rakkarya_producers|LOG:  execute s1: SELECT 1',
      '12|rakkarya_producers|ERROR:  something else',
    ].join('\n');

    expect(statementsIn(log)).toEqual([
      { pid: 11, role: 'rakkarya_orders', text: 'BEGIN', values: [] },
      { pid: 11, role: 'rakkarya_orders', text: 'INSERT INTO a\n  VALUES ($1, $2)', values: ["it's", null] },
      { pid: 12, role: 'rakkarya_producers', text: 'SELECT 1', values: [] },
    ]);
  });
});
