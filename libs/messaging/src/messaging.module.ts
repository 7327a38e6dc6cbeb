import {
  Inject,
  Module,
  Optional,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { services, type App, type Service } from '@rakkarya/contracts';
import type { BrokerAddress } from './broker/broker-options.js';
import { Broker } from './broker/broker.js';
import { Newsroom } from './news/newsroom.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { Digestion } from './reader/digestion.js';
import { EventReader } from './reader/event-reader.js';
import { MOST_IN_HAND } from './gathering.js';
import { Handlers } from './reader/handlers.js';
import type { ObserveEvent } from './reader/outcome.js';
import { Requests } from './requests/requests.js';
import { listSetAside } from './set-aside/list-set-aside.js';
import { replaySetAside } from './set-aside/replay-set-aside.js';
import { SetAsides } from './set-aside/set-asides.js';

export interface MessagingOptions extends BrokerAddress {
  app: App;
  /** How many events each reader digests at once. */
  inFlight?: number;
  /** For metrics. */
  observeEvent?: ObserveEvent;
}

/**
 * `Broker`, `Newsroom` and `Requests` for every app; for a service, which has a `DataSource` with the messaging tables, also its
 * outbox' relay, its readers and the requests about what was set aside. They start and stop with the app.
 */
@Module({})
export class MessagingModule implements OnApplicationShutdown {
  constructor(
    private readonly broker: Broker,
    @Optional() @Inject(OutboxRelay) private readonly relay: OutboxRelay | undefined,
  ) {}

  static forApp({
    inFlight = MOST_IN_HAND,
    observeEvent = () => undefined,
    ...address
  }: MessagingOptions): DynamicModule {
    const broker = { provide: Broker, useFactory: () => new Broker(address) };
    const parts = isService(address.app)
      ? { providers: ofService({ app: address.app, inFlight }, observeEvent), controllers: ways(address.app) }
      : { providers: [] };
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      exports: [Broker, Newsroom, Requests],
      ...parts,
      providers: [broker, Newsroom, Requests, ...parts.providers],
    };
  }

  /** After everything that still wants to tell or ask something. */
  async onApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
    await this.broker.stop();
  }
}

const isService = (app: App): app is Service => (services as readonly App[]).includes(app);

const ways = (service: Service) => [listSetAside(service), replaySetAside(service)];

const ofService = (of: { app: Service; inFlight: number }, observeEvent: ObserveEvent): Provider[] => [
  Handlers,
  SetAsides,
  {
    provide: Digestion,
    inject: [Handlers, SetAsides],
    useFactory: (handlers: Handlers, setAsides: SetAsides) => new Digestion(handlers, setAsides, observeEvent),
  },
  OutboxRelay,
  {
    provide: EventReader,
    inject: [Broker, Handlers, Digestion],
    useFactory: (broker: Broker, handlers: Handlers, digestion: Digestion) =>
      new EventReader(broker, handlers, digestion, of),
  },
];
