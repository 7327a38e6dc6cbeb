interface Fault {
  type: string;
  message: string;
  stack: string | undefined;
  code: unknown;
  constraint: unknown;
  cause?: Fault;
}

/**
 * An error as it is logged. Named fields only: a failed query also carries its parameters and the row it met,
 * which are names, addresses and phone numbers.
 */
export function faultOf(error: Error & { code?: unknown; constraint?: unknown }): Fault {
  const { name, message, stack, code, constraint, cause } = error;
  return { type: name, message, stack, code, constraint, ...(cause instanceof Error && { cause: faultOf(cause) }) };
}
