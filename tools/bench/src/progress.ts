import { undisturbed, type Undisturbed } from './stolen.js';

/** One line on the screen while a step runs; nothing is hidden from a log file. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  process.stdout.write(`  ${title} … `);
  const result = await work();
  process.stdout.write(`${((performance.now() - since) / 1000).toFixed(1)} s\n`);
  return result;
}

/** As `step`, for a figure that the host of the machine is not to spoil. */
export const measured = <T extends object>(title: string, measure: () => Promise<T>): Promise<Undisturbed<T>> =>
  step(title, () => undisturbed(measure));
