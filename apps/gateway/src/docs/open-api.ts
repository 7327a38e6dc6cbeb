import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from '../problems/problem.js';

/** The REST interface in OpenAPI's words. */
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Rak Karya')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('rakkarya.session_token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}`,
  });
  document.components!.schemas!['Problem'] = z.toJSONSchema(problem, { target: 'openapi-3.0' }) as never;
  return document;
}
