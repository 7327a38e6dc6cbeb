import { keptSecrets } from '@rakkarya/servers';
import { claim } from './data-folder/claim.js';
import { endLeftovers } from './data-folder/end-leftovers.js';
import { Household } from './keeping/household.js';
import type { Kept } from './keeping/kept.js';
import { openPrograms } from './programs/open-programs.js';
import { gatewayPort } from './servers/gateway-port.js';
import { openMail } from './servers/mail.js';
import { openMidtrans } from './servers/midtrans.js';
import { openServers } from './servers/open-servers.js';
import { firstStaff, type Login, type Settings } from './settings.js';

export interface House {
  /** Where people come in. */
  url: string;
  staff: Login;
  programs: readonly Kept[];
  /** Programs finish what they have in hand, then the servers end. Returns when nothing runs any more. */
  stop(): Promise<void>;
  /** Ends everything without asking. */
  kill(): void;
}

/** Starts everything and returns when all of it is ready. When something does not start, or the signal comes first, nothing stays behind. */
export async function openHouse(settings: Settings, signal?: AbortSignal): Promise<House> {
  const release = await claim(settings.dataDir);
  const closing: (() => Promise<void>)[] = [release];
  const close = once(async () => {
    for (const step of closing.toReversed()) await step();
  });
  signal?.addEventListener('abort', () => void close());
  try {
    return { ...(await open(settings, closing)), stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(settings: Settings, closing: (() => Promise<void>)[]): Promise<Omit<House, 'stop'>> {
  await endLeftovers(settings.dataDir);
  const port = await gatewayPort(settings.port, settings.env['HOST']);
  const secrets = await keptSecrets(settings.dataDir);
  const url = `http://127.0.0.1:${port}`;
  const household = new Household({ dataDir: settings.dataDir, url, say: settings.say });
  closing.push(() => household.stop());

  const servers = await openServers(settings, secrets, household);
  const mail = await openMail(settings, household);
  const midtrans = await openMidtrans(settings, port, household);
  const staff = firstStaff(settings, secrets);
  const programs = await openPrograms(
    settings,
    { ...servers, gatewayPort: port, sessions: secrets.sessions, links: secrets.links, staff, mail, midtrans },
    household,
  );
  await household.written();
  return { url, staff, programs, kill: () => household.kill() };
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => (closed ??= close());
}
