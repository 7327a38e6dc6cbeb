import path from 'node:path';
import type { House } from './open-house.js';
import { samplePassword, type Settings } from './settings.js';

/** What somebody at the terminal wants to know now. */
export function greeting({ url, staff }: House, settings: Settings): string {
  const { dataDir } = settings;
  const address = url.replace('127.0.0.1', 'localhost');
  return [
    '',
    `  Rak Karya is open   ${address}`,
    `  REST                ${address}/api/docs`,
    '',
    ...(settings.sampleData
      ? samples(settings.env)
      : [`  staff               ${staff.login}, password: "firstStaff" in ${path.join(dataDir, 'secrets.json')}`]),
    '',
    `  logs                ${path.join(dataDir, 'logs')}`,
    '  stop                Ctrl-C',
    '',
  ].join('\n');
}

const samples = (env: NodeJS.ProcessEnv): string[] => [
  '  staff               +6281200000001',
  '  producers           +6281200000011 to +6281200000016, one per group',
  '  buyer               +6281200000021',
  `  password            ${samplePassword(env)}`,
];
