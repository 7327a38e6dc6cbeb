import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { refuseUnlessStaff } from '../database/hold-voice.js';
import { planActivity } from '../domain/activity.js';

@Controller()
export class PlanActivity {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.plan-activity')
  async handle({ by, id, activity }: Request<'catalogue.plan-activity'>): Promise<Answer<'catalogue.plan-activity'>> {
    refuseUnlessStaff(by);
    const fact = planActivity(id, activity, new Date());
    const { title, kind, startsAt, endsAt, place, book } = activity;

    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO activity (id, title, kind, starts_at, ends_at, place, book) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, place = excluded.place, book = excluded.book`,
        [id, JSON.stringify(title), kind, startsAt, endsAt, JSON.stringify(place), book ? JSON.stringify(book) : null],
      );
      await announce(tx, fact);
    });
    return { id };
  }
}
