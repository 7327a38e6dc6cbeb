import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mostFavourites, readFavourites, withFavourite } from './favourites.ts';

describe('favourites in a cookie', () => {
  it('are read as they were kept, latest first, each once', () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const ids = withFavourite(withFavourite([], one)!, two)!;

    expect(ids).toEqual([two, one]);
    expect(withFavourite(ids, one)).toEqual(ids);
    expect(readFavourites([...ids, ...ids].join('.'))).toEqual(ids);
  });

  it('believe nothing a browser sends', () => {
    expect(readFavourites(undefined)).toEqual([]);
    expect(readFavourites('<script>.1.__proto__')).toEqual([]);
    expect(withFavourite([], 'no id')).toEqual([]);
  });

  it('are so many at most that the cookie stays a small one', () => {
    const full = Array.from({ length: mostFavourites }, () => randomUUID());

    expect(withFavourite(full, randomUUID())).toBeNull();
    expect(readFavourites([...full, randomUUID()].join('.'))).toHaveLength(mostFavourites);
    expect(full.join('.').length).toBeLessThan(2_000);
  });
});
