/** The programs of the house that own data, in the order they are started. */
export const apps = ['producers', 'catalogue', 'orders', 'notices', 'gateway'] as const;
export type App = (typeof apps)[number];
/** Those that answer requests on the broker. */
export const services = ['producers', 'catalogue', 'orders', 'notices'] as const;
export type Service = (typeof services)[number];

/** The one place where a name becomes a broker subject. */
export const subject = (kind: 'event' | 'news' | 'request', name: string): string => `${kind}.${name}`;

/** Where answers to this user of the broker come: a place of one's own, since a common one would let each read what the others are told. */
export const inboxPrefix = (user: App | 'provisioner'): string => `_INBOX.${user}`;
