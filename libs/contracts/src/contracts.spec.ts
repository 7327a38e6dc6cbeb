import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { apps, events, readers, requests, services, setAsideRequests, subject, type EventName } from './index.js';
import { asyncApi } from './asyncapi.js';

const folder = join(import.meta.dirname, 'samples');
const sampleOf = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const eventNames = Object.keys(events) as EventName[];

describe('samples', () => {
  it.each(eventNames)('show %s as it is said, and nothing more', (name) => {
    expect(events[name].parse(sampleOf(name))).toEqual(sampleOf(name));
  });

  it('are there for events only', () => {
    expect(readdirSync(folder).sort()).toEqual(eventNames.map((name) => `${name}.json`).sort());
  });

  it('name nobody who might exist', () => {
    const people = eventNames.flatMap((name) => [
      ...JSON.stringify(sampleOf(name)).matchAll(/"(?:recipient|holder)":"([^"]+)"/g),
    ]);

    expect(people.map(([, person]) => person).filter((person) => !person?.includes('Contoh'))).toEqual([]);
  });
});

describe('the tables of contracts', () => {
  it('give every event an owner that is a service', () => {
    expect(eventNames.filter((name) => !isOneOf(services, firstWord(name)))).toEqual([]);
  });

  it('give every reader an app', () => {
    expect(Object.keys(readers).filter((reader) => !isOneOf(apps, firstWord(reader)))).toEqual([]);
  });

  it('give every request a service that answers it', () => {
    expect(Object.keys(requests).filter((name) => !isOneOf(services, firstWord(name)))).toEqual([]);
    expect(Object.keys(setAsideRequests)).toHaveLength(services.length * 2);
  });

  it('use no top-level key that the broker envelope would take for its own', () => {
    const taken = [
      ...Object.entries(events),
      ...Object.entries(requests).map(([name, { ask }]) => [name, ask] as const),
    ]
      .filter(([, schema]) => ['data', 'pattern'].some((key) => key in keysOf(schema)))
      .map(([name]) => name);

    expect(taken).toEqual([]);
  });

  it('let no request carry a key it does not know', () => {
    const open = Object.entries(requests).filter(([, { ask }]) => !refusesSurprises(ask));

    expect(open.map(([name]) => name)).toEqual([]);
  });
});

describe('the AsyncAPI document', () => {
  const document = asyncApi(Object.fromEntries(eventNames.map((name) => [name, sampleOf(name)])));

  it('has a channel for each event, at its subject', () => {
    expect(Object.keys(document['channels'] as object)).toEqual(eventNames);
    expect(document['channels']).toMatchObject({
      'orders.order-paid': { address: subject('event', 'orders.order-paid') },
    });
  });

  it('points at nothing that is not there', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');

    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((path) => path.split('/').reduce<unknown>(step, document) === undefined)).toEqual([]);
  });
});

const firstWord = (name: string): string => name.split(/[._]/, 1)[0] ?? '';
const refusesSurprises = (schema: z.ZodType): boolean =>
  schema.safeParse({ surprise: 1 }).error?.issues.some(({ code }) => code === 'unrecognized_keys') ?? false;
const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);
const step = (node: unknown, key: string): unknown => (node as Record<string, unknown> | undefined)?.[key];

function keysOf(schema: z.ZodType): object {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodDiscriminatedUnion)
    return Object.assign({}, ...schema.options.map((option) => keysOf(option as z.ZodType)));
  throw new Error('a message is an object, or one of several');
}
