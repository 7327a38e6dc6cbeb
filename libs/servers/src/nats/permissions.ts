import { events, inboxPrefix, news, readers, services, subject, type App, type Service } from '@rakkarya/contracts';
import { STREAM } from '@rakkarya/messaging/broker';

/** What a user of the broker may say and hear; whatever is not named is refused. */
export interface Permissions {
  publish: readonly string[];
  subscribe: readonly string[];
}

/** Follows from the contracts: an app says its own events, reads from its own places in the stream, answers its own requests. */
export function permissionsOf(app: App): Permissions {
  return {
    publish: [
      ...eventsOf(app),
      ...newsOf(app),
      ...askedBy(app),
      ...readBy(app),
      '$JS.API.INFO',
      `$JS.API.STREAM.INFO.${STREAM}`,
    ],
    subscribe: [`${inboxPrefix(app)}.>`, ...heardBy(app)],
  };
}

/** Of the one who makes the stream and its consumers, and can read no message in it. */
export function provisionerPermissions(): Permissions {
  const calls = ['INFO', 'STREAM.NAMES', 'STREAM.LIST'];
  const onStream = ['STREAM.CREATE', 'STREAM.UPDATE', 'STREAM.INFO', 'CONSUMER.NAMES', 'CONSUMER.LIST'];
  const onConsumers = ['CONSUMER.CREATE', 'CONSUMER.DURABLE.CREATE', 'CONSUMER.INFO', 'CONSUMER.DELETE'];
  return {
    publish: [
      ...calls.map((call) => `$JS.API.${call}`),
      ...onStream.map((call) => `$JS.API.${call}.${STREAM}`),
      ...onConsumers.map((call) => `$JS.API.${call}.${STREAM}.>`),
    ],
    subscribe: [`${inboxPrefix('provisioner')}.>`],
  };
}

const isService = (app: App): app is Service => (services as readonly App[]).includes(app);

const eventsOf = (app: App): string[] =>
  Object.keys(events).some((name) => name.startsWith(`${app}.`)) ? [subject('event', `${app}.>`)] : [];

const newsOf = (app: App): string[] =>
  Object.keys(news).some((name) => name.startsWith(`${app}.`)) ? [subject('news', `${app}.>`)] : [];

/** Services believe who a request says it comes from: so only the gateway may send one. */
const askedBy = (app: App): string[] =>
  app === 'gateway' ? services.map((service) => subject('request', `${service}.>`)) : [];

const readBy = (app: App): string[] =>
  Object.keys(readers)
    .filter((reader) => reader.startsWith(`${app}_`))
    .flatMap((reader) => [
      `$JS.API.CONSUMER.INFO.${STREAM}.${reader}`,
      `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${reader}`,
      `$JS.ACK.${STREAM}.${reader}.>`,
    ]);

/** The gateway hears events and news as they pass, to show them live; nothing waits for it in the stream. */
const heardBy = (app: App): string[] =>
  isService(app) ? [subject('request', `${app}.>`)] : [subject('event', '>'), subject('news', '>')];
