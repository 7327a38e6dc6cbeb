import { apps, type App } from '@rakkarya/contracts';
import type { DatabaseNames } from './provision-database.js';

export interface WhatToProvision {
  adminUrl: string;
  natsUrl: string;
  passwords: Record<App, string>;
  names: DatabaseNames;
}

/**
 * `DATABASE_URL` of who may make databases and roles, `NATS_URL` of the provisioner, and the `<APP>_DATABASE_URL` that each app
 * will come with: these say how database and roles are called, and the passwords.
 */
export function urlsFromEnvironment(env: NodeJS.ProcessEnv): WhatToProvision {
  const urls = apps.map((app) => [app, new URL(given(env, `${app.toUpperCase()}_DATABASE_URL`))] as const);
  const passwords = Object.fromEntries(
    urls.map(([app, { password }]) => [app, decodeURIComponent(password)]),
  ) as Record<App, string>;
  return { adminUrl: given(env, 'DATABASE_URL'), natsUrl: given(env, 'NATS_URL'), passwords, names: sameNames(urls) };
}

function given(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

function sameNames(urls: (readonly [App, URL])[]): DatabaseNames {
  const all = urls.map(([app, url]) => ({
    database: url.pathname.slice(1),
    roles: url.username.replace(new RegExp(`_${app}$`), ''),
  }));
  const [first, ...others] = all;
  if (
    first === undefined ||
    others.some(({ database, roles }) => database !== first.database || roles !== first.roles)
  ) {
    throw new Error('the apps do not share one database, or their roles do not begin alike: <roles>_<app>');
  }
  return first;
}
