import { Injectable } from '@nestjs/common';
import { readers, type Event, type ReadBy } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Earning } from '../domain/earning.js';

type Over = Event<ReadBy<'producers_record-earnings'>>;

@Injectable()
export class RecordEarningsOnOrderOver {
  constructor(private readonly db: DataSource) {}

  @OnEvent(readers['producers_record-earnings'], { durable: 'producers_record-earnings' })
  async handle(event: Over): Promise<void> {
    const earnings = Earning.allOf(
      event.data,
      new Date('completedAt' in event.data ? event.data.completedAt : event.happenedAt),
    );
    if (earnings.length === 0) return;
    await once(this.db, event, async (tx) => {
      await tx.createQueryBuilder().insert().into(Earning).values(earnings).orIgnore().execute();
    });
  }
}
