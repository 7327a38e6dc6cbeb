import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Picture } from '../domain/picture.js';

@Controller()
export class ShowPicture {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.show-picture')
  async handle({ id }: Request<'catalogue.show-picture'>): Promise<Answer<'catalogue.show-picture'>> {
    const { mediaType, bytes } = await this.db.manager.findOneByOrFail(Picture, { id });
    return { mediaType, bytes: Buffer.from(bytes).toString('base64') };
  }
}
