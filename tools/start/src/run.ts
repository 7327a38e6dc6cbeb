import { once } from 'node:events';
import type { Asked } from './asked-by-signals.js';
import { renewOnChange } from './dev/renew-on-change.js';
import { greeting } from './greeting.js';
import { openHouse, type House } from './open-house.js';
import { loadSampleData } from './sample-data/load-sample-data.js';
import type { Settings } from './settings.js';

/** Opens the house, shows people in, and returns when it was closed because somebody asked. */
export async function run(settings: Settings, { stop, kill }: Asked): Promise<void> {
  let house: House | null = null;
  kill.addEventListener('abort', () => {
    house?.kill();
    process.exit(1);
  });
  house = await opened(settings, stop);
  if (house === null) return;
  if (settings.dev) renewOnChange(settings, house, stop);
  await furnished(settings, house, stop);
  await aborted(stop);
  settings.say('closing …');
  await house.stop();
}

/** Null when somebody asked to stop meanwhile. */
async function opened(settings: Settings, stop: AbortSignal): Promise<House | null> {
  try {
    return await openHouse(settings, stop);
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  }
}

async function furnished(settings: Settings, house: House, stop: AbortSignal): Promise<void> {
  try {
    if (settings.sampleData) await loadSampleData(settings, house, stop);
  } catch (error) {
    if (!stop.aborted) settings.say(String(error));
  }
  if (!stop.aborted) settings.say(greeting(house, settings));
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
