import { services, type App } from '@rakkarya/contracts';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { countOutbox } from './outbox-gauges.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What this app counts, told at `/metrics` in Prometheus' text form. Injectable: count something of your own in `registry`. */
export class Metrics {
  readonly registry = new Registry();
  /** `outcome` is `ok` or the problem's code. */
  readonly requests = this.#seconds('request_seconds', 'Requests over the broker, by name', ['name', 'outcome']);
  /** `outcome` is `done`, `retried` or `set-aside`. */
  readonly events = this.#seconds('event_seconds', 'Deliveries of events, by reader', ['reader', 'outcome']);
  readonly http = this.#seconds('http_seconds', 'HTTP requests, by route', ['method', 'route', 'status']);

  constructor({ app }: Config, db: DataSource) {
    this.registry.setDefaultLabels({ app });
    collectDefaultMetrics({ register: this.registry });
    if (isService(app)) countOutbox(this.registry, db);
  }

  #seconds<L extends string>(name: string, help: string, labelNames: L[]): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}

/** The gateway announces nothing, so it has no outbox. */
const isService = (app: App): boolean => services.some((service) => service === app);
