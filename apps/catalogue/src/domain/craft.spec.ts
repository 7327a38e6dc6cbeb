import { describe, expect, it } from '@jest/globals';
import { aCraftContent } from '../things/crafts.js';
import { Craft } from './craft.js';

const GROUP = '0192a000-0000-7000-8000-000000000001';
const ID = '0192a000-0000-7000-8000-0000000000aa';
const aCraft = (): Craft => Object.assign(new Craft(), { id: ID, producerId: GROUP });

describe('a craft', () => {
  it('says how it stands when it is published', () => {
    const content = aCraftContent({ slug: 'kendang-jimbe' });

    const [fact] = aCraft().publish(content);

    expect(fact?.data).toMatchObject({
      craftId: ID,
      version: 1,
      slug: 'kendang-jimbe',
      producerId: GROUP,
      variants: content.variants,
    });
  });

  it('says nothing when nothing changed, in whatever order it was written', () => {
    const content = aCraftContent();
    const craft = aCraft();
    craft.publish(content);

    const again = craft.publish(Object.fromEntries(Object.entries(content).reverse()) as typeof content);

    expect(again).toEqual([]);
    expect(craft.version).toBe(1);
  });

  it('grows a version with every change', () => {
    const content = aCraftContent();
    const craft = aCraft();
    craft.publish(content);

    const [fact] = craft.publish({ ...content, size: '40 cm' });

    expect(fact?.data.version).toBe(2);
  });

  it('names its SKUs when it is withdrawn, once', () => {
    const craft = aCraft();
    craft.publish(aCraftContent({ sku: 'JMB-25' }));

    expect(craft.withdraw()).toMatchObject([
      { data: { craftId: ID, version: 2, producerId: GROUP, skus: ['JMB-25'] } },
    ]);
    expect(craft.withdraw()).toEqual([]);
  });

  it('comes back with a higher version, though unchanged', () => {
    const content = aCraftContent();
    const craft = aCraft();
    craft.publish(content);
    craft.withdraw();

    expect(craft.publish(content)).toMatchObject([{ data: { version: 3 } }]);
  });

  it('shows its first picture to others, or none', () => {
    const pictures = ['a'.repeat(64), 'b'.repeat(64)];

    expect(aCraft().publish({ ...aCraftContent(), pictures })[0]?.data.picture).toBe(pictures[0]);
    expect(aCraft().publish({ ...aCraftContent(), pictures: [] })[0]?.data.picture).toBeNull();
  });
});
