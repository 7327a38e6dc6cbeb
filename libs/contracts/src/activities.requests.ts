import { z } from 'zod';
import { caller } from './caller.js';
import { area } from './producers.js';
import { freeText } from './plain-text.js';
import { instant, language } from './values.js';

/** A class; reading together; a market of crafts; a visit to a village or the library; anything else. */
export const activityKind = z.enum(['class', 'reading', 'market', 'visit', 'other']).meta({ id: 'ActivityKind' });

export const activityPlace = z
  .discriminatedUnion('at', [
    z.strictObject({ at: z.literal('library') }),
    z.strictObject({
      at: z.literal('village'),
      village: z.strictObject({ code: area.shape.code, name: freeText({ max: 80 }) }),
    }),
  ])
  .meta({ id: 'ActivityPlace' });

export const activityDraft = z.strictObject({
  title: z.strictObject({ id: freeText({ max: 120 }), en: freeText({ max: 120 }).optional() }),
  kind: activityKind,
  startsAt: instant,
  endsAt: instant,
  place: activityPlace,
  /** What is read or made from. */
  book: z.strictObject({ title: freeText({ max: 120 }), author: freeText({ max: 120 }).optional() }).optional(),
});

export const activity = z
  .object({
    id: z.uuid(),
    title: z.string(),
    kind: activityKind,
    startsAt: instant,
    endsAt: instant,
    place: activityPlace,
    book: z.object({ title: z.string(), author: z.string().optional() }).nullable(),
  })
  .meta({ id: 'Activity' });

export const activityRequests = {
  /** Those that are not over yet, the next one first. */
  'catalogue.list-activities': {
    ask: z.strictObject({ language, limit: z.int().min(1).max(50).default(20) }),
    answer: z.object({ items: z.array(activity) }),
  },
  /** Staff only: as it was planned, in both languages, to be changed. */
  'catalogue.show-activity': {
    ask: z.strictObject({ by: caller, id: z.uuid() }),
    answer: z.object({ id: z.uuid(), activity: activityDraft }),
  },
  /** Staff only. The same id again changes it. */
  'catalogue.plan-activity': {
    ask: z.strictObject({ by: caller, id: z.uuid(), activity: activityDraft }),
    answer: z.object({ id: z.uuid() }),
  },
  /** Staff only. The same whether it was there. */
  'catalogue.cancel-activity': { ask: z.strictObject({ by: caller, id: z.uuid() }), answer: z.object({}) },
};
