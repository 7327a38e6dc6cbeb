import { Controller, Get, Header, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { BrokenRule, language, slug } from '@rakkarya/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { For } from '../access/for.js';
import { CraftCards } from '../cards/craft-cards.js';

/** `v` changes with what the card shows, so that an address never changes its picture: previews are kept for ever. */
const query = z.object({ bahasa: language.default('id'), v: z.string().max(64).optional() });

@Controller('og')
export class CardsController {
  constructor(private readonly cards: CraftCards) {}

  @Get('karya/:name')
  @For('anyone')
  @Header('cross-origin-resource-policy', 'cross-origin')
  async craft(
    @Param('name') name: string,
    @Query({ schema: query }) { bahasa, v }: z.output<typeof query>,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const craft = slug.safeParse(/^(.+)\.jpg$/.exec(name)?.[1]);
    if (!craft.success) throw new BrokenRule('not-found');
    const { key, bytes } = await this.cards.find(craft.data, bahasa);
    const etag = `"${key}"`;
    const lasting = v === undefined ? 'public, max-age=300' : 'public, max-age=31536000, immutable';
    void reply.headers({ 'cache-control': lasting, etag });
    if (held !== etag) return new StreamableFile(bytes, { type: 'image/jpeg', length: bytes.length });
    void reply.code(304);
    return undefined;
  }
}
