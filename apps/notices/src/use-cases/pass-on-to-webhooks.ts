import { Injectable } from '@nestjs/common';
import { webhookKinds, type Event, type ReadBy } from '@rakkarya/contracts';
import { OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { payloadOf } from '../domain/payload.js';

@Injectable()
export class PassOnToWebhooks {
  constructor(private readonly db: DataSource) {}

  /** Without `once`, whose note would be a write for each event even where nobody listens: a delivery is one per program and event. */
  @OnEvent(webhookKinds, { durable: 'notices_pass-on' })
  async handle(event: Event<ReadBy<'notices_pass-on'>>): Promise<void> {
    await this.db.query(
      `INSERT INTO webhook_deliveries (webhook_id, event_id, kind, body)
       SELECT id, $1, $2, $3 FROM webhooks WHERE state = 'on' AND $2 = ANY (kinds) AND created_at <= $4::timestamptz
       ON CONFLICT DO NOTHING`,
      [event.id, event.name, payloadOf(event), event.happenedAt],
    );
  }
}
