import type { TestServers } from './test-servers.js';

/** One server of a run: where it is, in whose words, and how it ends. */
export interface Chosen<T> {
  at: T;
  from: string;
  stop(): Promise<void>;
}

export type ChosenDatabase = Chosen<TestServers['databaseUrl']>;
export type ChosenBroker = Chosen<TestServers['broker']>;
