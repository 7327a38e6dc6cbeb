import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { EVERY, type Rhythm } from './every.js';
import { Timer } from './timer.js';

type Method = (this: object) => Promise<unknown>;

/** Finds every `@Every` among the providers, starts them with the app and stops them first. */
@Injectable()
export class Timers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #timers: Timer[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance === 'object' && instance !== null) this.#timers.push(...this.#of(instance));
    }
    for (const timer of this.#timers) timer.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#timers.map((timer) => timer.stop()));
  }

  #of(instance: object): Timer[] {
    const prototype: Record<string, Method> = Object.getPrototypeOf(instance);
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      const rhythm: Rhythm | undefined = method && Reflect.getMetadata(EVERY, method);
      return method && rhythm
        ? [new Timer(instance.constructor.name, rhythm.seconds, () => method.call(instance))]
        : [];
    });
  }
}
