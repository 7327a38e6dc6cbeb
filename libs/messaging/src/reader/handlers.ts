import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { readers, type Event, type Reader } from '@rakkarya/contracts';
import { Gathering } from '../gathering.js';
import { readingOf, type Reading } from './on-event.js';

type Handle = (event: Event) => Promise<void>;
/** Takes one event or many, as its decorator says. */
type Method = (of: Event | Event[]) => Promise<void>;

/** Every `@OnEvent` and `@OnEvents` of the app. */
@Injectable()
export class Handlers {
  #found: Map<Reader, Handle> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws when two methods are the same reader, or one leaves out some of its events */
  get readers(): Reader[] {
    return [...this.#all.keys()];
  }

  /** Rejects with what the method throws. */
  async handle(event: Event): Promise<void> {
    const handle = this.#all.get(event.reader);
    if (!handle) throw new Error(`nobody is ${event.reader} any more`);
    await handle(event);
  }

  get #all(): Map<Reader, Handle> {
    return (this.#found ??= this.#find());
  }

  #find(): Map<Reader, Handle> {
    const found = new Map<Reader, Handle>();
    for (const { instance } of this.discovery.getProviders()) {
      for (const [reading, handle] of this.#of(instance)) {
        refuseIncomplete(reading);
        if (found.has(reading.reader)) throw new Error(`two methods are ${reading.reader}`);
        found.set(reading.reader, handle);
      }
    }
    return found;
  }

  #of(instance: unknown): [Reading, Handle][] {
    if (typeof instance !== 'object' || instance === null) return [];
    const methods: Record<string, Method | undefined> = Object.getPrototypeOf(instance);
    return this.scanner.getAllMethodNames(methods).flatMap((name): [Reading, Handle][] => {
      const method = methods[name];
      const reading = method && readingOf(method);
      return method && reading ? [[reading, handleOf(reading, method.bind(instance))]] : [];
    });
  }
}

function handleOf({ pace }: Reading, method: Method): Handle {
  if (!pace) return method;
  const gathering = new Gathering(method, pace);
  return (event) => gathering.add(event);
}

function refuseIncomplete({ reader, names }: Reading): void {
  const left = readers[reader].filter((name) => !names.includes(name));
  if (left.length > 0) throw new Error(`${reader} does not say what becomes of ${left.join(', ')}`);
}
