import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { illFormed } from '@rakkarya/messaging';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const nothing = z.strictObject({}).nullish();

/** For requests that say all in their address: a body with anything in it is refused. */
export const NoBody = createParamDecorator((_: undefined, context: ExecutionContext): void => {
  const { error } = nothing.safeParse(context.switchToHttp().getRequest<FastifyRequest>().body);
  if (error) throw illFormed(error.issues);
});
