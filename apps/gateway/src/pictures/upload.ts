import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../edge/network-of.js';
import type { FieldIssue } from '../problems/field-code.js';

/** The bytes of the one file that was sent. What else comes along is refused, not ignored. */
export const Uploaded = createParamDecorator((_: undefined, context: ExecutionContext) =>
  uploaded(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Ten megabytes each: more at once would be more memory than we have to give. Nor does one network take every place by being slow. */
const MOST = { all: 20, network: 8 };
const receiving = new Map<string, number>();
/** What is larger than a file may be, and what stands around it, is not even read. */
const LARGEST = 10.5 * 1024 * 1024;

async function uploaded(request: FastifyRequest): Promise<Buffer> {
  const network = networkOf(request.ip);
  const all = [...receiving.values()].reduce((sum, count) => sum + count, 0);
  if (all >= MOST.all || placesOf(network) >= MOST.network) throw new BrokenRule('unavailable', { retryAfter: 5 });
  receiving.set(network, placesOf(network) + 1);
  try {
    return await receive(request);
  } finally {
    leave(network);
  }
}

const placesOf = (network: string): number => receiving.get(network) ?? 0;

function leave(network: string): void {
  const left = placesOf(network) - 1;
  if (left > 0) receiving.set(network, left);
  else receiving.delete(network);
}

async function receive(request: FastifyRequest): Promise<Buffer> {
  if (Number(request.headers['content-length']) > LARGEST) throw new BrokenRule('too-large');
  let bytes: Buffer | null = null;
  for await (const part of request.parts()) {
    if (part.type !== 'file') throw misfit(part.fieldname, { code: 'unrecognized_keys' });
    bytes = await wholeOf(part);
  }
  if (bytes === null || bytes.length === 0) throw misfit('file', { code: 'invalid_type', missing: true });
  return bytes;
}

/** Refused as soon as there is more than we take: whoever sends it might never come to an end. */
function wholeOf(part: MultipartFile): Promise<Buffer> {
  const tooLarge = new Promise<never>((_, reject) => {
    part.file.once('limit', () => reject(new BrokenRule('too-large')));
  });
  return Promise.race([part.toBuffer(), tooLarge]);
}

const misfit = (field: string, issue: Omit<FieldIssue, 'field'>) =>
  new BrokenRule('ill-formed', { issues: [{ field, ...issue }] });
