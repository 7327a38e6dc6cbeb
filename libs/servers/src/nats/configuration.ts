import type { BrokerUser } from './users.js';

export interface BrokerConfiguration {
  listen: string;
  storeDir: string;
  pidFile?: string;
  /** Port of `/healthz`; none when left out. */
  monitor?: number;
  /** Every message on disk before it is acknowledged; else within two minutes. */
  durable: boolean;
  accounts: readonly { name: string; users: readonly BrokerUser[] }[];
}

/** The account the house lives in. */
export const HOUSE = 'HOUSE';

/**
 * The text of a nats.conf. Accounts cannot see each other. A password that begins with `$` names a variable of the
 * environment nats-server runs in.
 */
export function natsConfiguration({
  listen,
  storeDir,
  pidFile,
  monitor,
  durable,
  accounts,
}: BrokerConfiguration): string {
  return [
    `listen: ${quoted(listen)}`,
    'server_name: rakkarya',
    // The largest request is a return with three photographs, as base64.
    'max_payload: 4MB',
    ...(pidFile === undefined ? [] : [`pid_file: ${quoted(pidFile)}`]),
    ...(monitor === undefined ? [] : [`http_port: ${monitor}`]),
    '',
    'jetstream {',
    `  store_dir: ${quoted(storeDir)}`,
    ...(durable ? ['  sync_interval: always'] : []),
    '}',
    '',
    'system_account: SYS',
    'accounts {',
    '  SYS {}',
    ...accounts.flatMap(({ name, users }) => [
      `  ${name} {`,
      '    jetstream: enabled',
      '    users: [',
      ...users.flatMap(userLines),
      '    ]',
      '  }',
    ]),
    '}',
    '',
  ].join('\n');
}

const userLines = ({ user, password, permissions }: BrokerUser): string[] => [
  `      { user: ${quoted(user)}, password: ${password.startsWith('$') ? password : quoted(password)}, permissions: {`,
  ...list('publish', permissions.publish),
  ...list('subscribe', permissions.subscribe),
  '          allow_responses: { max: 1, expires: "10s" } } }',
];

const list = (what: string, subjects: readonly string[]): string[] => [
  `          ${what}: { allow: [`,
  ...subjects.map((name) => `            ${quoted(name)}`),
  '          ] }',
];

const quoted = (text: string): string => JSON.stringify(text);
