import { openHouse, type House } from './open-house.js';
import { loadSampleData } from './sample-data/load-sample-data.js';
import { settingsFrom, type Settings } from './settings.js';

/** A whole house on this data folder, with sample data if it was empty, on any free port: for tests and measurements. */
export async function startHouse(dataDir: string, more: Partial<Settings> = {}): Promise<House> {
  const settings: Settings = { ...settingsFrom(process.env), port: 0, ...more, dataDir };
  const house = await openHouse(settings);
  try {
    if (settings.sampleData) await loadSampleData(settings, house);
  } catch (error) {
    await house.stop();
    throw error;
  }
  return house;
}
