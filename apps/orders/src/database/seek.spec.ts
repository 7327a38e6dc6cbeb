import { describe, expect, it } from '@jest/globals';
import { seek } from './seek.js';

describe('seeking orders', () => {
  it('asks for all when nothing is asked for', () => {
    expect(seek({})).toEqual({ where: 'true', values: [] });
  });

  it('never takes an empty account for none: then a buyer would see everything', () => {
    expect(seek({ accountId: '' }).where).toBe('account_id = $1');
  });

  it('puts no value into the statement', () => {
    const after = { proofWaits: false, placedAt: new Date(), id: 'SECRET-1' };
    const { where, values } = seek({
      accountId: 'SECRET-2',
      status: 'SECRET-3',
      producerIds: ['SECRET-4'],
      from: 'SECRET-5',
      to: 'SECRET-6',
      q: 'SECRET-7',
      after,
    });

    expect(where).not.toContain('SECRET');
    expect(where.match(/\$\d+/g)).toHaveLength(values.length);
  });

  it.each([
    ['0812-3456', '%8123456%'],
    ['+62 812 3456', '%8123456%'],
    ['628123456', '%8123456%'],
    ['8123456', '%8123456%'],
    ['RK-7KM2QX', '%RK-7KM2QX%'],
    ['2026', '%2026%'],
    ['Siti 100%', '%Siti 100\\%%'],
    ['a_b\\c', '%a\\_b\\\\c%'],
  ])('finds %s', (q, pattern) => {
    expect(seek({ q }).values).toEqual([pattern]);
  });
});
