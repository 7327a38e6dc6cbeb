import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { orderKey, type Caller, type SignedIn } from '@rakkarya/contracts';
import { illFormed } from '@rakkarya/messaging';
import type { FastifyRequest } from 'fastify';
import { readerLanguage } from '../problems/reader-language.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard, before any handler. */
    signedIn: SignedIn | null;
  }
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest();

export const GUEST: Caller = { role: 'guest' };

/** Who asks, as services are told. */
export function callerOf(signedIn: SignedIn | null): Caller {
  if (signedIn === null) return GUEST;
  const { accountId, role, producerId } = signedIn;
  if (role !== 'producer') return { role, accountId };
  return producerId === undefined ? GUEST : { role, accountId, producerId };
}

export const By = createParamDecorator((_: undefined, context): Caller => callerOf(requestOf(context).signedIn));

/** The reader's language. */
export const In = createParamDecorator((_: undefined, context) =>
  readerLanguage(requestOf(context).headers['accept-language']),
);

/** The secret of an order's private link: `Authorization: Bearer <key>`. */
export const Key = createParamDecorator((_: undefined, context) => keyOf(requestOf(context)));

function keyOf({ headers }: FastifyRequest): string | undefined {
  const [, key] = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const { data, error } = orderKey.safeParse(key);
  if (error) throw illFormed([{ code: 'invalid_format', path: ['authorization'] }]);
  return data;
}
