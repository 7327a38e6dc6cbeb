/** Of Postgres: connection exceptions, too many connections, a lock or a statement that took too long, a server going down or coming up. */
const AWAY_OR_BUSY = /^(08...|53300|55P03|57014|57P0[123])$/;
/** A socket that is not there is said in the same word as a file. */
const NO_SOCKET = 'ENOENT';
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** These of pg have no code. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

interface Failure {
  message?: unknown;
  code?: unknown;
  syscall?: unknown;
  /** What TypeORM was told by the driver. */
  driverError?: unknown;
}

/** Whether the database could not do it at this moment, and may a moment later. */
export function isDatabaseAway(error: unknown): boolean {
  const { message, code, syscall, driverError } = (error ?? {}) as Failure;
  if (driverError !== undefined && driverError !== error) return isDatabaseAway(driverError);
  if (typeof code !== 'string') return CONNECTION_LOST.test(String(message));
  return AWAY_OR_BUSY.test(code) || NO_CONNECTION.has(code) || (code === NO_SOCKET && syscall === 'connect');
}
