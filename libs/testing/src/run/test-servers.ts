/** What the main process of a run tells its workers, through the environment. */
export interface TestServers {
  /** Begins the name of everything this run makes on servers that others use, too. */
  run: string;
  /** Of a role that may create databases and roles. */
  databaseUrl: string;
  /** With one account per place, or one for all: then places are taken in turn. */
  broker: { host: string; accounts: number } | { url: string };
}

const VARIABLE = 'RAKKARYA_TEST_SERVERS';

export function tellWorkers(servers: TestServers): void {
  process.env[VARIABLE] = JSON.stringify(servers);
}

export function testServers(): TestServers {
  const told = process.env[VARIABLE];
  if (told === undefined) throw new Error('No servers: run specs through the jest.config.mjs at the root.');
  return JSON.parse(told) as TestServers;
}
