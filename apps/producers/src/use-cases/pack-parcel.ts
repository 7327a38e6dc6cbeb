import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepParcel } from '../database/keep.js';
import { lockParcel } from '../database/lock-parcel.js';
import { parcelItem } from '../database/parcel-items.js';

@Controller()
export class PackParcel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.pack-parcel')
  async handle(request: Request<'producers.pack-parcel'>): Promise<Answer<'producers.pack-parcel'>> {
    return this.db.transaction(async (tx) => {
      const { parcel } = await lockParcel(tx, request);
      const facts = parcel.pack();
      await keepParcel(tx, parcel);
      await announce(tx, ...facts);
      return parcelItem(tx, request.by, parcel.id);
    });
  }
}
