import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { announce, OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { refuseUnlessStaff } from '../database/hold-voice.js';
import { activityChanged } from '../domain/activity.js';

@Controller()
export class CancelActivity {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.cancel-activity')
  async handle({ by, id }: Request<'catalogue.cancel-activity'>): Promise<Answer<'catalogue.cancel-activity'>> {
    refuseUnlessStaff(by);
    await this.db.transaction(async (tx) => {
      await tx.query('DELETE FROM activity WHERE id = $1', [id]);
      await announce(tx, activityChanged(id));
    });
    return {};
  }
}
