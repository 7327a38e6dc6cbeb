import { apps, type App } from '@rakkarya/contracts';
import { permissionsOf, provisionerPermissions, type Permissions } from './permissions.js';

export interface BrokerUser {
  user: string;
  password: string;
  permissions: Permissions;
}

export const brokerUsers = [...apps, 'provisioner'] as const;
/** Everyone who may connect: each app, and the one who keeps the stream there. */
export type BrokerUserName = App | 'provisioner';

/** All users of one account. `named` and `password` say what each is called there and how it proves itself. */
export function usersOf(
  named: (name: BrokerUserName) => string,
  password: (name: BrokerUserName) => string,
): BrokerUser[] {
  return brokerUsers.map((name) => ({
    user: named(name),
    password: password(name),
    permissions: name === 'provisioner' ? provisionerPermissions() : permissionsOf(name),
  }));
}
