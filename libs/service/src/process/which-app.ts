import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from '@rakkarya/contracts';

const here = new AsyncLocalStorage<App>();

/** Everything `work` starts, sockets and timers included, belongs to this app: several may live in one process. */
export const inApp = <T>(app: App, work: () => T): T => here.run(app, work);

export const whichApp = (): App | undefined => here.getStore();
