/** What concerns the broker alone, for programs that do without Nest and TypeORM: `@rakkarya/messaging/broker`. */
export * from './broker/broker-options.js';
export * from './broker/provision-stream.js';
export * from './broker/stream.js';
