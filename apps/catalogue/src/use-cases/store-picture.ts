import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepPicture } from '../database/keep-picture.js';
import { refuseUnlessMaker } from '../domain/own.js';
import { Settings } from '../settings.js';

@Controller()
export class StorePicture {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  @OnRequest('catalogue.store-picture')
  async handle({ by, ...picture }: Request<'catalogue.store-picture'>): Promise<Answer<'catalogue.store-picture'>> {
    refuseUnlessMaker(by);
    return { id: await keepPicture(this.db.manager, picture, this.settings.picturesBytes) };
  }
}
