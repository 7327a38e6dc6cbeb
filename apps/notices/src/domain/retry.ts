const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds until the next attempt, by how many have failed. */
const EMAIL = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];
const WEBHOOK = [10, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR];

/** When to try again, in seconds; null once it was tried often enough and a person has to look. */
export const emailDelay = (failed: number): number | null => EMAIL[failed - 1] ?? null;
export const webhookDelay = (failed: number): number | null => WEBHOOK[failed - 1] ?? null;

/** Longer than a long weekend: after that nobody is listening there. */
const PATIENCE = 5 * 24 * HOUR * 1000;

export const isGivenUp = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= PATIENCE;
