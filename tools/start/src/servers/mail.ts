import path from 'node:path';
import { catchMail } from '@rakkarya/stand-ins/mail';
import type { Household } from '../keeping/household.js';
import type { Settings } from '../settings.js';

/**
 * Where e-mail goes out: as the environment says. A house with samples sends none by itself: each message becomes a file in
 * the data folder's `mail`. Nothing: there is none.
 */
export async function openMail(
  { env, dataDir, sampleData }: Settings,
  household: Pick<Household, 'keepAtIt'>,
): Promise<string | null> {
  const given = env['NOTICES_SMTP_URL'] || env['SMTP_URL'];
  if (given || !sampleData) return given || null;
  const catcher = await catchMail({ folder: path.join(dataDir, 'mail') });
  household.keepAtIt({ stop: () => catcher.close() });
  return catcher.url;
}
