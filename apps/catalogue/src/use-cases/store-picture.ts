import { createHash } from 'node:crypto';
import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { refuseUnlessMaker } from '../domain/own.js';
import { Picture, refuseUnlessPicture } from '../domain/picture.js';

@Controller()
export class StorePicture {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.store-picture')
  async handle({
    by,
    bytes: base64,
    ...shape
  }: Request<'catalogue.store-picture'>): Promise<Answer<'catalogue.store-picture'>> {
    refuseUnlessMaker(by);
    const bytes = Buffer.from(base64, 'base64');
    refuseUnlessPicture(bytes, shape.mediaType);

    const id = createHash('sha256').update(bytes).digest('hex');
    await this.db
      .createQueryBuilder()
      .insert()
      .into(Picture)
      .values({ id, bytes, ...shape })
      .orIgnore()
      .execute();
    return { id };
  }
}
