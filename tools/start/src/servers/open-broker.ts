import path from 'node:path';
import { complainOnce, HOUSE, storeOf, StreamKeeper, type BrokerUserName, type Secrets } from '@rakkarya/servers';
import { STREAM } from '@rakkarya/messaging/broker';
import type { Household } from '../keeping/household.js';
import type { Kept } from '../keeping/kept.js';
import type { Settings } from '../settings.js';
import { ownNats } from './nats.js';
import { StoreWatch } from './store-watch.js';

/** Answers each user's URL of the broker, with the stream in it, which is looked after from now on. */
export async function openBroker(
  { env, dataDir, say }: Settings,
  secrets: Secrets,
  household: Household,
): Promise<(user: BrokerUserName) => string> {
  const given = env['NATS_URL'];
  if (given) return keptIn(household, new StreamKeeper(given, { onLook: complainOnce(say) }), () => given);
  const { urlOf, folder, start } = await ownNats(dataDir, secrets);
  const nats = await household.keepServer('nats', start);
  return keptIn(household, watched(urlOf('provisioner'), { nats, folder, say }), urlOf);
}

async function keptIn<T>(household: Household, keeper: StreamKeeper, urls: T): Promise<T> {
  household.keepAtIt(keeper);
  await keeper.there;
  return urls;
}

/** A broker that cannot do its work any more is killed; it is started again with what is left of its files, and gets its stream back. */
function watched(
  url: string,
  { nats, folder, say }: { nats: Kept; folder: string; say: Settings['say'] },
): StreamKeeper {
  const streamFolder = path.join(storeOf(folder), 'jetstream', HOUSE, 'streams', STREAM);
  const watch = new StoreWatch(streamFolder, (why) => {
    say(`nats is of no use any more (${why}): ending it`);
    nats.kill();
  });
  return new StreamKeeper(url, { onLook: (trouble) => void watch.look(trouble) });
}
