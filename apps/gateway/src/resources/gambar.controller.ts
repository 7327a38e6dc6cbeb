import { Controller, Get, Header, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyReply } from 'fastify';
import { For } from '../access/for.js';
import { PictureStore } from '../pictures/picture-store.js';
import { mediaTypes, renditionOf } from '../pictures/rendition.js';

/** `/gambar/<id>-<width>.<ext>`: an address whose picture never changes, so nobody need ask for it twice. */
@Controller('gambar')
export class GambarController {
  constructor(private readonly store: PictureStore) {}

  @Get(':name')
  @For('anyone')
  @Header('cross-origin-resource-policy', 'cross-origin')
  async show(
    @Param('name') name: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const rendition = renditionOf(name);
    if (rendition === null) throw new BrokenRule('not-found');
    const etag = `"${name}"`;
    const file = held === etag ? null : await this.store.find(rendition);
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag });
    if (file !== null)
      return new StreamableFile(this.store.read(file), { type: mediaTypes[rendition.extension], length: file.size });
    void reply.code(304);
    return undefined;
  }
}
