import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { BrokenRule, requests } from '@rakkarya/contracts';
import { illFormed } from '@rakkarya/messaging';
import type { FastifyRequest } from 'fastify';

const HEADER = 'idempotency-key';
const { idempotencyKey } = requests['orders.place-order'].ask.shape;

/** The sender's name for this one order: sent again with it, it is the same order. */
export const IdempotencyKey = createParamDecorator((_: undefined, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER];
  if (given === undefined) throw new BrokenRule('idempotency-key-missing');
  const { data, error } = idempotencyKey.safeParse(given);
  if (error) throw illFormed(error.issues.map((issue) => ({ ...issue, path: [HEADER] })));
  return data;
});
