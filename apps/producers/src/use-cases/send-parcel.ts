import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepParcel } from '../database/keep.js';
import { lockParcel } from '../database/lock-parcel.js';
import { parcelItem } from '../database/parcel-items.js';
import { sellHeld } from '../database/sell-held.js';

@Controller()
export class SendParcel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.send-parcel')
  async handle(request: Request<'producers.send-parcel'>): Promise<Answer<'producers.send-parcel'>> {
    return this.db.transaction(async (tx) => {
      const locked = await lockParcel(tx, request);
      const { parcel } = locked;
      const facts = parcel.send(request);
      if (facts.length > 0) facts.push(...(await sellHeld(tx, locked, 'workshop')));
      await keepParcel(tx, parcel);
      await announce(tx, ...facts);
      return parcelItem(tx, request.by, parcel.id);
    });
  }
}
