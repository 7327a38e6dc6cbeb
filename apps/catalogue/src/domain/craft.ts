import type { Fact, Request } from '@rakkarya/contracts';
import { same } from './same.js';

/** A craft as a person described it. */
export type CraftContent = Request<'catalogue.publish-craft'>['craft'];

export class Craft {
  id!: string;
  producerId!: string;
  /** Grows with everything that is said of it; 0 before anything was. */
  version = 0;
  onShelf = false;
  content: CraftContent | null = null;

  /** Stands on the shelf like this from now on. Says nothing when it already does. */
  publish(content: CraftContent): Fact<'catalogue.craft-published'>[] {
    if (this.onShelf && same(this.content, content)) return [];
    this.content = content;
    this.onShelf = true;
    this.version += 1;
    return [{ name: 'catalogue.craft-published', data: this.#offer(content) }];
  }

  /** Leaves the shelf; what it was is kept, so that it can come back. */
  withdraw(): Fact<'catalogue.craft-withdrawn'>[] {
    if (!this.onShelf || !this.content) return [];
    this.onShelf = false;
    this.version += 1;
    const { id: craftId, producerId, version } = this;
    const skus = this.content.variants.map(({ sku }) => sku);
    return [{ name: 'catalogue.craft-withdrawn', data: { craftId, version, producerId, skus } }];
  }

  #offer({
    slug,
    title,
    kind,
    pictures,
    variants: [first, ...rest],
  }: CraftContent): Fact<'catalogue.craft-published'>['data'] {
    if (!first) throw new RangeError('a craft has at least one variant');
    const { id: craftId, version, producerId } = this;
    return {
      craftId,
      version,
      slug,
      title,
      kind,
      producerId,
      picture: pictures[0] ?? null,
      variants: [first, ...rest],
    };
  }
}
