import { SetMetadata } from '@nestjs/common';
import type { Event, EventName, ReadBy, Reader } from '@rakkarya/contracts';
import type { Pace } from '../gathering.js';

const ON_EVENT = 'rakkarya:on-event';

/** What `@OnEvent` or `@OnEvents` says about a method. */
export interface Reading {
  reader: Reader;
  names: readonly EventName[];
  /** How events are gathered; not at all where it is undefined. */
  pace?: Pace;
}

/**
 * Hands each of these events to the method at least once, several at a time, in no promised order; what rejects is retried.
 * The method belongs to an `@Injectable()` that is listed in a module's `providers`.
 * `durable` names the place in the stream this reader has read up to: renaming it reads every event again.
 * Which events a durable gets stands in the contracts' `readers`; a wrong pair does not compile, and an incomplete one does not start.
 */
export function OnEvent<R extends Reader, N extends ReadBy<R>>(names: N | readonly N[], { durable }: { durable: R }) {
  const reading: Reading = { reader: durable, names: [names].flat() as EventName[] };
  return <H extends (event: Event<N>) => Promise<void>>(
    target: object,
    key: string,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ON_EVENT, reading)(target, key, method);
  };
}

/**
 * As `@OnEvent`, for what often comes close together: events that come within so many milliseconds, and while the ones before are
 * being digested, are handed over together, so that many cost hardly more than one. See `WHILE_SOMEBODY_WAITS` for where somebody does.
 * An event may come twice among them. When the method rejects it is called once more for each alone.
 */
export function OnEvents<R extends Reader, N extends ReadBy<R>>(
  names: N | readonly N[],
  { durable, within = 50, eager = false }: { durable: R } & Partial<Pace>,
) {
  const reading: Reading = { reader: durable, names: [names].flat() as EventName[], pace: { within, eager } };
  return <H extends (events: Event<N>[]) => Promise<void>>(
    target: object,
    key: string,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ON_EVENT, reading)(target, key, method);
  };
}

export const readingOf = (method: object): Reading | undefined => Reflect.getMetadata(ON_EVENT, method);
