import { readVariables } from '@rakkarya/service';
import { z } from 'zod';

const bytes = 'bytes, a million at least';

const variables = z.object({
  PICTURES_BYTES: z.coerce
    .number({ error: bytes })
    .int()
    .min(1_000_000, { error: bytes })
    .max(Number.MAX_SAFE_INTEGER, { error: bytes })
    .default(10_000_000_000),
});

/** What the environment tells catalogue beyond what every app is told. */
export class Settings {
  /** How much all pictures may take together: some fifteen thousand of the largest, where nothing is said. */
  readonly picturesBytes: number;

  constructor(env?: Record<string, string | undefined>) {
    this.picturesBytes = readVariables('catalogue', variables, env).PICTURES_BYTES;
  }
}
