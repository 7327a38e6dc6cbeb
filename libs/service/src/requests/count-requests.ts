import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { BrokenRule } from '@rakkarya/contracts';
import { tap, type Observable } from 'rxjs';
import type { Metrics } from '../metrics/metrics.js';

/** How long each request took and how it ended: `ok`, a problem's code, or `unexpected`. */
export class CountRequests implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const name = context.switchToRpc().getContext<NatsContext>().getSubject().replace('request.', '');
    const end = this.metrics.requests.startTimer({ name });
    return next.handle().pipe(
      tap({ complete: () => end({ outcome: 'ok' }), error: (error: unknown) => end({ outcome: outcomeOf(error) }) }),
    );
  }
}

const outcomeOf = (error: unknown): string => (error instanceof BrokenRule ? error.code : 'unexpected');
