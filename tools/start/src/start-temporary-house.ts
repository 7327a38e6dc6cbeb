import { removeDataFolder, temporaryFolder } from '@rakkarya/servers';
import type { House } from './open-house.js';
import type { Settings } from './settings.js';
import { startHouse } from './start-house.js';

export interface TemporaryHouse extends House {
  dataDir: string;
}

/** Like `startHouse`, on a folder of its own that goes when the house stops, or when it does not start. */
export async function startTemporaryHouse(name: string, more: Partial<Settings> = {}): Promise<TemporaryHouse> {
  const dataDir = await temporaryFolder(name);
  try {
    const house = await startHouse(dataDir, more);
    return { ...house, dataDir, stop: () => house.stop().finally(() => removeDataFolder(dataDir)) };
  } catch (error) {
    await removeDataFolder(dataDir);
    throw error;
  }
}
