/** The official images that stand in for the embedded servers, in Compose and in containers of tests. */
export const POSTGRES_IMAGE = 'postgres:18';
export const NATS_IMAGE = 'nats:2.14-alpine';
