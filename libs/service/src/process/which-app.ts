import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from '@rakkarya/contracts';

const here = new AsyncLocalStorage<App>();
const inProcess = new Set<App>();

/** Everything `work` starts, sockets and timers included, belongs to this app: several may live in one process. */
export function inApp<T>(app: App, work: () => T): T {
  inProcess.add(app);
  return here.run(app, work);
}

/** Whose work this is; of what is the process's own, all that live in it: `orders`, or `producers+orders`. */
export const whichApp = (): string => here.getStore() ?? [...inProcess].join('+');
