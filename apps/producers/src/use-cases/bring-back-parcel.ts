import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepParcel } from '../database/keep.js';
import { lockParcel } from '../database/lock-parcel.js';
import { parcelItem } from '../database/parcel-items.js';
import { takeBack } from '../database/take-back.js';

@Controller()
export class BringBackParcel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.bring-back-parcel')
  async handle(request: Request<'producers.bring-back-parcel'>): Promise<Answer<'producers.bring-back-parcel'>> {
    return this.db.transaction(async (tx) => {
      const locked = await lockParcel(tx, request);
      const { parcel } = locked;
      const facts = parcel.comeBack(request.reason);
      if (facts.length > 0) facts.push(...(await takeBack(tx, locked)));
      await keepParcel(tx, parcel);
      await announce(tx, ...facts);
      return parcelItem(tx, request.by, parcel.id);
    });
  }
}
