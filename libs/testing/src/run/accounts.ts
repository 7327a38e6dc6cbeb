import { usersOf, type BrokerConfiguration, type BrokerUserName } from '@rakkarya/servers';

/** More than a run has places; an account nobody takes costs next to nothing. */
export const ACCOUNTS = 400;
const PASSWORD = 'rakkarya-test';

/** `spec` may do anything; the others only what they may do in the house. */
export type TestUser = BrokerUserName | 'spec';

const named = (user: TestUser, account: number): string => `${user}-${account}`;

export const accountUrl = (host: string, user: TestUser, account: number): string =>
  `nats://${named(user, account)}:${PASSWORD}@${host}`;

export const accounts = (): BrokerConfiguration['accounts'] =>
  Array.from({ length: ACCOUNTS }, (_, account) => ({
    name: `SPEC_${account}`,
    users: [
      ...usersOf(
        (name) => named(name, account),
        () => PASSWORD,
      ),
      everything(account),
    ],
  }));

const everything = (account: number) => ({
  user: named('spec', account),
  password: PASSWORD,
  permissions: { publish: ['>'], subscribe: ['>'] },
});
