import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { bringIn } from '../database/bring-in.js';
import { keepParcel } from '../database/keep.js';
import { lockParcel } from '../database/lock-parcel.js';
import { parcelItem } from '../database/parcel-items.js';

@Controller()
export class BringInParcel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.bring-in-parcel')
  async handle(request: Request<'producers.bring-in-parcel'>): Promise<Answer<'producers.bring-in-parcel'>> {
    return this.db.transaction(async (tx) => {
      const locked = await lockParcel(tx, request);
      const { parcel } = locked;
      const facts = parcel.bringIn();
      if (facts.length > 0) facts.push(...(await bringIn(tx, locked)));
      await keepParcel(tx, parcel);
      await announce(tx, ...facts);
      return parcelItem(tx, request.by, parcel.id);
    });
  }
}
