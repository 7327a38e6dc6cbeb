import { describe, expect, it } from '@jest/globals';
import { jsonInScript } from './json-ld.ts';

describe('JSON inside a script element', () => {
  it('cannot close the element', () => {
    expect(jsonInScript({ name: '</script><script>alert(1)</script><!--' })).not.toContain('<');
  });

  it('says the same as before', () => {
    const craft = { name: 'Pot <b>tebal</b> 🏺 \u2028', price: 25_000 };

    expect(JSON.parse(jsonInScript(craft))).toEqual(craft);
  });
});
