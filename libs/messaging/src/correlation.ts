import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const here = new AsyncLocalStorage<string>();
const WELL_FORMED = /^[\w.:-]{8,64}$/;

/** The id that follows a request and its events through all apps; nothing outside of any. */
export const currentCorrelation = (): string | undefined => here.getStore();

/** Everything `work` logs, asks or announces carries this id. */
export const withCorrelation = <T>(id: string, work: () => T): T => here.run(id, work);

/** What came from outside if it is fit to be logged and passed on (8–64 letters, digits, `_.:-`), else a fresh id. */
export const correlationFrom = (text: string | null | undefined): string =>
  text && WELL_FORMED.test(text) ? text : randomUUID();
