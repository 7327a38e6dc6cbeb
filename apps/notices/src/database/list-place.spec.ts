import { describe, expect, it } from '@jest/globals';
import { placeOf } from './list-place.js';

const refused = expect.objectContaining({
  code: 'ill-formed',
  details: { issues: [{ field: 'after', code: 'invalid_format' }] },
});

describe('a place in a list of notices', () => {
  it('comes back as it was given out', () => {
    expect(placeOf(undefined)).toBeUndefined();
    expect(placeOf('17')).toBe('17');
  });

  it.each(['', ' ', '-1', '1.5', '1e9', 'NaN', 'null', '\0', '9'.repeat(19), '17 18', 'MTc'])(
    'cannot be made up: %p',
    (cursor) => {
      expect(() => placeOf(cursor)).toThrow(refused);
    },
  );
});
