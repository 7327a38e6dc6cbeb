import { logFile } from '../data-folder/log-file.js';
import type { Household } from '../keeping/household.js';
import type { Kept } from '../keeping/kept.js';
import type { Settings } from '../settings.js';
import { environmentFor, type Addresses } from './environment.js';
import { plans, type Plan } from './plans.js';
import { startProgram } from './start-program.js';

/** Starts all apps at once, and returns when all are ready. */
export function openPrograms(settings: Settings, addresses: Addresses, household: Household): Promise<Kept[]> {
  const open = (plan: Plan) =>
    household.keepProgram(plan.name, async (signal) =>
      startProgram({
        ...plan,
        env: environmentFor(plan.inside, addresses, settings),
        logFile: await logFile(settings.dataDir, plan.name),
        signal,
      }),
    );
  return Promise.all(plans(settings).map(open));
}
