import { describe, expect, it } from '@jest/globals';
import { nameId } from './name-id.js';

describe('an id made from a name', () => {
  it('is the same for the same name, and another for another', () => {
    expect(nameId('craft kendang')).toBe(nameId('craft kendang'));
    expect(nameId('craft kendang')).not.toBe(nameId('craft kendi'));
  });

  it('is a UUID of version 5', () => {
    for (const name of ['', 'a', 'kendang', 'gerabah']) {
      expect(nameId(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
