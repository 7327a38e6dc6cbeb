import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepParcel } from '../database/keep.js';
import { lockParcel } from '../database/lock-parcel.js';
import { parcelItem } from '../database/parcel-items.js';
import { dateInBlitar } from '../domain/ready-by.js';

@Controller()
export class AcceptParcel {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.accept-parcel')
  async handle(request: Request<'producers.accept-parcel'>): Promise<Answer<'producers.accept-parcel'>> {
    return this.db.transaction(async (tx) => {
      const { parcel } = await lockParcel(tx, request);
      const facts = parcel.accept(request.readyBy, dateInBlitar(new Date()));
      await keepParcel(tx, parcel);
      await announce(tx, ...facts);
      return parcelItem(tx, request.by, parcel.id);
    });
  }
}
