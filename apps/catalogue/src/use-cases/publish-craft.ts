import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { claimSlug } from '../database/claim-slug.js';
import { holdCraft, keepCraft } from '../database/hold-craft.js';
import { offerVariants } from '../database/offer-variants.js';
import { refuseUnknown } from '../database/refuse-unknown.js';
import { putOnShelf } from '../database/shelf.js';
import { checkDraft } from '../domain/draft.js';
import { refuseUnlessOwn } from '../domain/own.js';

@Controller()
export class PublishCraft {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.publish-craft')
  async handle(request: Request<'catalogue.publish-craft'>): Promise<Answer<'catalogue.publish-craft'>> {
    const { by, craftId: id, producerId, craft: content } = request;
    refuseUnlessOwn(by, producerId);
    checkDraft(content);

    return this.db.transaction(async (tx) => {
      const craft = await holdCraft(tx, { id, producerId });
      const facts = craft.publish(content);
      if (facts.length > 0) {
        await refuseUnknown(tx, content);
        await claimSlug(tx, id, content.slug);
        await offerVariants(tx, id, content.variants);
        await keepCraft(tx, craft);
        await putOnShelf(tx, id);
        await announce(tx, ...facts);
      }
      return { craftId: id, slug: content.slug, version: craft.version };
    });
  }
}
