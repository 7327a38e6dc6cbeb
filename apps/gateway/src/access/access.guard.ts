import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import { Sessions } from '../accounts/sessions.js';
import { takesUpload } from './takes-upload.js';
import { whoMay } from './for.js';

/** Lets in whom the route declares, and nobody to a route that declares no one. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const welcome = whoMay(context.getHandler());
    if (!welcome) throw new BrokenRule('not-allowed');

    request.signedIn = await this.sessions.signedIn(request.headers.cookie);
    if (!welcome.includes('anyone')) {
      if (request.signedIn === null) throw new BrokenRule('not-signed-in');
      if (!welcome.includes(request.signedIn.role)) throw new BrokenRule('not-allowed');
    }
    if (request.isMultipart() !== takesUpload(context.getHandler())) throw new BrokenRule('media-type');
    return true;
  }
}
