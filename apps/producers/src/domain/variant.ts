import type { Fact } from '@rakkarya/contracts';

export type Variant = { sku: string; title: string };

/** A craft's variants as their keepers call them: where there is but one, the craft's name says it all. */
export function variantsOf({ title: craft, variants }: Fact<'catalogue.craft-published'>['data']): Variant[] {
  return variants.map(({ sku, title }) => ({
    sku,
    title: variants.length > 1 ? `${craft.id}, ${title.id}` : craft.id,
  }));
}
