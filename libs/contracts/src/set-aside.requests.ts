import { z } from 'zod';
import { caller } from './caller.js';
import { services, type Service } from './apps.js';
import { instant } from './values.js';

/** An event a reader could not digest: kept with its reason until a person has looked and replays it. */
export const setAsideItem = z
  .object({
    id: z.uuid(),
    reader: z.string(),
    eventId: z.string(),
    name: z.string(),
    error: z.string(),
    attempts: z.int(),
    setAsideAt: instant,
    replayedAt: instant.nullable(),
  })
  .meta({ id: 'SetAside' });

const list = { ask: z.strictObject({ by: caller }), answer: z.object({ items: z.array(setAsideItem) }) };
const replay = { ask: z.strictObject({ by: caller, id: z.uuid() }), answer: setAsideItem };

type SetAsideRequests = { [S in Service as `${S}.list-set-aside`]: typeof list } & {
  [S in Service as `${S}.replay-set-aside`]: typeof replay;
};

/** Every service answers these two in the same way. */
export const setAsideRequests = Object.fromEntries(
  services.flatMap((service) => [
    [`${service}.list-set-aside`, list],
    [`${service}.replay-set-aside`, replay],
  ]),
) as SetAsideRequests;
