import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import type { FieldIssue } from '../problems/field-code.js';

/** The bytes of the one file that was sent. What else comes along is refused, not ignored. */
export const Uploaded = createParamDecorator((_: undefined, context: ExecutionContext) =>
  uploaded(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Ten megabytes each: more at once would be more memory than we have to give. */
const MOST = 20;
let receiving = 0;

async function uploaded(request: FastifyRequest): Promise<Buffer> {
  if (receiving >= MOST) throw new BrokenRule('unavailable', { retryAfter: 5 });
  receiving += 1;
  try {
    return await receive(request);
  } finally {
    receiving -= 1;
  }
}

async function receive(request: FastifyRequest): Promise<Buffer> {
  let bytes: Buffer | null = null;
  for await (const part of request.parts()) {
    if (part.type !== 'file') throw misfit(part.fieldname, { code: 'unrecognized_keys' });
    bytes = await part.toBuffer();
  }
  if (bytes === null || bytes.length === 0) throw misfit('file', { code: 'invalid_type', missing: true });
  return bytes;
}

const misfit = (field: string, issue: Omit<FieldIssue, 'field'>) =>
  new BrokenRule('ill-formed', { issues: [{ field, ...issue }] });
