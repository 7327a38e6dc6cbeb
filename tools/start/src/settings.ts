import path from 'node:path';
import type { Secrets } from '@rakkarya/servers';
import { ROOT } from './root.js';

/** What the first staff account is called in a house with sample data, and what opens every sample account. */
const STAFF = '+6281200000001';
const SAMPLE_PASSWORD = 'contoh-rak-karya';

export interface Settings {
  dataDir: string;
  /** Of the gateway; 0 takes any free one. */
  port: number;
  sampleData: boolean;
  /** All apps in one process. */
  single: boolean;
  /** For those who change the house while it runs. */
  dev: boolean;
  /** Where `apps` and `tools` are. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** For whoever watches: one line each. */
  say(text: string): void;
}

/** Throws with what is wrong. */
export function settingsFrom(env: NodeJS.ProcessEnv, args: readonly string[] = []): Settings {
  const unknown = args.find((arg) => !['--single', '--dev'].includes(arg));
  if (unknown !== undefined) throw new Error(`unknown: ${unknown}. There are --single and --dev.`);
  return {
    dataDir: path.resolve(ROOT, env['DATA_DIR'] || '.data'),
    port: portOf(env['PORT'] || '3000'),
    sampleData: env['SAMPLE_DATA'] !== 'off',
    single: args.includes('--single'),
    dev: args.includes('--dev'),
    root: ROOT,
    env,
    say: () => undefined,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is ${text}: it has to be a number up to 65535.`);
  return port;
}

export interface Login {
  login: string;
  password: string;
}

/** Who may let everybody else in. Without sample data nobody knows the password but who reads the secrets. */
export function firstStaff({ env, sampleData }: Settings, secrets: Secrets): Login {
  return {
    login: env['FIRST_STAFF_LOGIN'] || STAFF,
    password: env['FIRST_STAFF_PASSWORD'] || (sampleData ? samplePassword(env) : secrets.firstStaff),
  };
}

export const samplePassword = (env: NodeJS.ProcessEnv): string => env['SAMPLE_PASSWORD'] || SAMPLE_PASSWORD;
