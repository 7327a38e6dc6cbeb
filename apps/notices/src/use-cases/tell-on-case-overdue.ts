import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { tell } from '../database/tell.js';
import { caseOverdue } from '../domain/telling.js';

@Injectable()
export class TellOnCaseOverdue {
  constructor(private readonly db: DataSource) {}

  @OnEvent('orders.case-overdue', { durable: 'notices_tell-overdue' })
  async handle(event: Event<'orders.case-overdue'>): Promise<void> {
    await once(this.db, event, (tx) => tell(tx, [caseOverdue(event.data)]));
  }
}
