import { Injectable } from '@nestjs/common';
import { webhookKinds, type Event, type ReadBy } from '@rakkarya/contracts';
import { OnEvents } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { payloadOf } from '../domain/payload.js';

@Injectable()
export class PassOnToWebhooks {
  constructor(private readonly db: DataSource) {}

  /** Without `once`, whose note would be a write for each event even where nobody listens: a delivery is one per program and event. */
  @OnEvents(webhookKinds, { durable: 'notices_pass-on', within: 200 })
  async handle(events: Event<ReadBy<'notices_pass-on'>>[]): Promise<void> {
    const told = events.map((event) => ({ ...event, body: payloadOf(event) }));
    await this.db.query(PASS_ON, [
      told.map(({ id }) => id),
      told.map(({ name }) => name),
      told.map(({ body }) => body),
      told.map(({ happenedAt }) => happenedAt),
    ]);
  }
}

const PASS_ON = `
  INSERT INTO webhook_deliveries (webhook_id, event_id, kind, body)
  SELECT webhooks.id, event.id, event.kind, event.body
  FROM webhooks JOIN unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) AS event (id, kind, body, happened_at)
    ON event.kind = ANY (webhooks.kinds) AND webhooks.created_at <= event.happened_at
  WHERE webhooks.state = 'on'
  ORDER BY webhooks.id, event.id
  ON CONFLICT DO NOTHING`;
