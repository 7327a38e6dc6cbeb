import { STATUS_CODES } from 'node:http';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route answers, for the reader of its description; and the problem it answers otherwise. */
export const Answers = (schema: z.ZodType | null, status = schema === null ? 204 : 200): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      description: String(STATUS_CODES[status]),
      ...(schema !== null && { standardSchema: schema }),
    }),
    ApiResponse({
      status: 'default',
      description: 'Problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
