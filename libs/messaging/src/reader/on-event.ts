import { SetMetadata } from '@nestjs/common';
import type { Event, EventName, ReadBy, Reader } from '@rakkarya/contracts';

const ON_EVENT = 'rakkarya:on-event';

/** What `@OnEvent` or `@OnEvents` says about a method. */
export interface Reading {
  reader: Reader;
  names: readonly EventName[];
  /** For how many milliseconds events are gathered; not at all where it is undefined. */
  within?: number;
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
 * being digested, are handed over together, so that many cost hardly more than one. `within: 0` lets nobody wait for more to come.
 * An event may come twice among them. When the method rejects it is called once more for each alone.
 */
export function OnEvents<R extends Reader, N extends ReadBy<R>>(
  names: N | readonly N[],
  { durable, within = 50 }: { durable: R; within?: number },
) {
  const reading: Reading = { reader: durable, names: [names].flat() as EventName[], within };
  return <H extends (events: Event<N>[]) => Promise<void>>(
    target: object,
    key: string,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ON_EVENT, reading)(target, key, method);
  };
}

export const readingOf = (method: object): Reading | undefined => Reflect.getMetadata(ON_EVENT, method);
