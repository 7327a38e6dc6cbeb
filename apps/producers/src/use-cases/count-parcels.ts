import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { countedParcels } from '../database/parcel-items.js';
import { listedFor } from '../domain/own.js';

@Controller()
export class CountParcels {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.count-parcels')
  async handle({ by, status }: Request<'producers.count-parcels'>): Promise<Answer<'producers.count-parcels'>> {
    listedFor(by);
    return { count: await countedParcels(this.db.manager, by, status) };
  }
}
