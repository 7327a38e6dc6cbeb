import { error, redirect } from '@sveltejs/kit';
import { slug as slugs } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import type { Craft } from './answers.ts';
import { isBrokenRule } from './broken-rule.ts';
import { address } from './language.ts';
import { visit } from './visit.ts';

/**
 * The craft an address names. One that was renamed has moved for good; one that was withdrawn is gone, and its page
 * still leads to its makers. `below` is the part of the address after the craft.
 */
export async function foundCraft(slug: string, below = ''): Promise<Craft> {
  if (!slugs.safeParse(slug).success) error(404);
  const { ask, language } = visit();
  const craft = await ask('catalogue.show-craft', { slug, language }).catch(leadToMaker);
  if (craft.slug !== slug) redirect(301, address(`/karya/${craft.slug}${below}`));
  return craft;
}

function leadToMaker(reason: unknown): never {
  if (!isBrokenRule(reason) || reason.code !== 'gone') throw reason;
  const maker = reason.details['producer'] as Craft['producer'];
  error(410, { message: m.trouble_410_title(), code: 'gone', maker });
}
