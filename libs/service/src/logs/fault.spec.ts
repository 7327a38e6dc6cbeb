import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { faultOf } from './fault.js';

describe('an error in the log', () => {
  it('keeps what helps to find it', () => {
    const error = new TypeError('no such place', { cause: new RangeError('12 shelves') });

    expect(faultOf(error)).toMatchObject({
      type: 'TypeError',
      message: 'no such place',
      stack: expect.stringContaining('fault.spec'),
      cause: { type: 'RangeError', message: '12 shelves' },
    });
  });

  it('tells nothing of the person whose query failed', () => {
    const driverError = Object.assign(new Error('duplicate key value violates unique constraint "buyers_phone"'), {
      code: '23505',
      constraint: 'buyers_phone',
      detail: 'Key (phone)=(+6281200000021) already exists.',
    });
    const error = new QueryFailedError(
      'INSERT INTO buyers VALUES ($1, $2)',
      ['Sari Contoh', '+6281200000021'],
      driverError,
    );

    const written = JSON.stringify(faultOf(error));

    expect(written).toContain('buyers_phone');
    expect(written).not.toMatch(/Sari|0021/);
  });
});
