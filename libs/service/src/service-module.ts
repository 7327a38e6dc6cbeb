import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MessagingModule, type ObserveEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Config } from './config.js';
import { Readiness } from './http/readiness.js';
import { Metrics } from './metrics/metrics.js';
import { Timers } from './timers/timers.js';

/** An app's own module among what every app has: `Config`, `DataSource`, `Metrics`, and messaging's `Requests`. */
@Module({})
export class ServiceModule {
  static around(app: Type, config: Config, db: DataSource): DynamicModule {
    const metrics = new Metrics(config, db);
    const observeEvent: ObserveEvent = (reader, outcome, seconds) =>
      metrics.events.observe({ reader, outcome }, seconds);
    return {
      module: ServiceModule,
      global: true,
      imports: [DiscoveryModule, MessagingModule.forApp({ ...config, observeEvent }), app],
      providers: [
        { provide: Config, useValue: config },
        { provide: DataSource, useValue: db },
        { provide: Metrics, useValue: metrics },
        Readiness,
        Timers,
      ],
      exports: [Config, DataSource, Metrics],
    };
  }
}
