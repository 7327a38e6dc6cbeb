import { Injectable } from '@nestjs/common';
import { announce } from '@rakkarya/messaging';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { takeOverdueCases } from '../database/case-deadlines.js';

/** A deadline that passed is said once, however many look for it. */
@Injectable()
export class TellOverdueCases {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 60 })
  async handle(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const overdue = await takeOverdueCases(tx);
      await announce(tx, ...overdue.map((data) => ({ name: 'orders.case-overdue' as const, data })));
    });
  }
}
