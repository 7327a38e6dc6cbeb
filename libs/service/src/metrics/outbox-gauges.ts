import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** How many events wait to be published and how old the eldest is: asked when somebody reads the metrics, NaN while the database is away. */
export function countOutbox(registry: Registry, db: DataSource): void {
  const registers = [registry];
  const age = new Gauge({ name: 'outbox_unsent_age_seconds', help: 'Age of the eldest unsent event', registers });
  new Gauge({
    name: 'outbox_unsent',
    help: 'Events not yet published',
    registers,
    async collect() {
      const unsent = await ask(db);
      this.set(unsent.count);
      age.set(unsent.seconds);
    },
  });
}

async function ask(db: DataSource): Promise<{ count: number; seconds: number }> {
  try {
    const [row] = await db.query(
      `SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(happened_at)), 0)::float AS seconds
       FROM outbox WHERE sent_at IS NULL`,
    );
    return row;
  } catch {
    return { count: NaN, seconds: NaN };
  }
}
