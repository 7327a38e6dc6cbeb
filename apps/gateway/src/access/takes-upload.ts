import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

const UPLOAD = 'rakkarya:upload';
const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** The route takes a file (`multipart/form-data`) and nothing else; all other routes take none. */
export const TakesUpload = (): MethodDecorator =>
  applyDecorators(SetMetadata(UPLOAD, true), ApiConsumes('multipart/form-data'), ApiBody({ schema: file }));

export const takesUpload = (route: object): boolean => Reflect.getMetadata(UPLOAD, route) === true;
