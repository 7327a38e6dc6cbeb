import { describe, expect, it } from '@jest/globals';
import { Cursors } from './cursors.js';

const cursors = new Cursors(Buffer.alloc(32, 7));
const list = { kind: 'batik', sort: 'cheap' };
const refused = expect.objectContaining({
  code: 'ill-formed',
  details: { issues: [{ field: 'after', code: 'invalid_format' }] },
});

describe('a cursor', () => {
  it('comes back as it was given out', () => {
    expect(cursors.read(cursors.write([25_000, 17], list), list, 2)).toEqual([25_000, 17]);
  });

  it.each(['', 'x', '????', Buffer.from('[1,2]').toString('base64url'), Buffer.alloc(40).toString('base64url')])(
    'cannot be made up: %p',
    (cursor) => {
      expect(() => cursors.read(cursor, list, 2)).toThrow(refused);
    },
  );

  it('is refused when any letter of it was changed', () => {
    const cursor = cursors.write([25_000, 17], list);

    for (let i = 0; i < cursor.length - 1; i++) {
      const changed = cursor.slice(0, i) + (cursor[i] === 'A' ? 'B' : 'A') + cursor.slice(i + 1);
      expect(() => cursors.read(changed, list, 2)).toThrow(refused);
    }
  });

  it('is refused for another list, or by another house', () => {
    const cursor = cursors.write([25_000, 17], list);

    expect(() => cursors.read(cursor, { ...list, kind: 'tas' }, 2)).toThrow(refused);
    expect(() => new Cursors(Buffer.alloc(32, 8)).read(cursor, list, 2)).toThrow(refused);
  });

  it.each([[[]], [[17]], [[25_000, 17, 0]]])(
    'from before places in the list were told by two numbers is refused: %p',
    (place) => {
      expect(() => cursors.read(cursors.write(place, list), list, 2)).toThrow(refused);
    },
  );

  it.each([NaN, Infinity, 1.5, 2 ** 60])('with what is no number of ours is refused: %p', (number) => {
    expect(() => cursors.read(cursors.write([25_000, number], list), list, 2)).toThrow(refused);
  });
});
