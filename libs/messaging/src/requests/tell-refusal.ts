import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BrokenRule, type ProblemCode, type ProblemDetails } from '@rakkarya/contracts';
import { throwError, type Observable } from 'rxjs';
import { EntityNotFoundError } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

/** What crosses the broker instead of an answer. */
export interface Refusal {
  code: ProblemCode;
  details: ProblemDetails;
}

/** Puts what a request's method threw into the words of the contracts. */
@Catch()
export class TellRefusal implements ExceptionFilter {
  readonly #log = new Logger(TellRefusal.name);

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    return throwError(() => refusalOf(error) ?? this.#failed(error, host));
  }

  #failed(error: unknown, host: ArgumentsHost): Refusal {
    this.#log.error(error, `${host.switchToRpc().getContext<{ getSubject(): string }>().getSubject()} failed`);
    return { code: isDatabaseAway(error) ? 'unavailable' : 'unexpected', details: {} };
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof BrokenRule) return { code: error.code, details: error.details };
  if (error instanceof EntityNotFoundError) return { code: 'not-found', details: {} };
  return undefined;
}
