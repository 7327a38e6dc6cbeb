import { describe, expect, it } from '@jest/globals';
import { after, morning } from '../things/orders.js';
import { noted } from './timeline.js';

const placed = noted([], morning, 'placed');

describe('a timeline', () => {
  it('tells what happened in the order it happened, whenever it was heard of', () => {
    const heard = noted(noted(noted(placed, after(1), 'reserved'), after(9), 'parcel-sent'), after(5), 'parcel-packed');

    expect(heard.map(({ what }) => what)).toEqual(['placed', 'reserved', 'parcel-packed', 'parcel-sent']);
  });

  it('keeps what happened at one moment in the order it was told', () => {
    const heard = noted(noted(placed, morning, 'reserved'), morning, 'payment-requested');

    expect(heard.map(({ what }) => what)).toEqual(['placed', 'reserved', 'payment-requested']);
  });

  it('begins with the placing, even if the clock of another is slow', () => {
    expect(noted(placed, after(-1), 'reserved').map(({ what }) => what)).toEqual(['placed', 'reserved']);
  });
});
