import { UseFilters, type PipeTransform } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { requests, subject, type Answer, type Request, type RequestName } from '@rakkarya/contracts';
import { illFormed } from './ill-formed.js';
import { TellRefusal } from './tell-refusal.js';

/**
 * Answers this request with the method of a `@Controller()`, whose first parameter is the request, parsed.
 * Throw `BrokenRule` to refuse; an entity that is not found becomes 'not-found'; anything else is logged here, and
 * 'unavailable' there where the database could not do it now, else 'unexpected'.
 */
export function OnRequest<N extends RequestName>(name: N) {
  return <H extends (request: Request<N>) => Promise<Answer<N>>>(
    target: object,
    key: string,
    method: TypedPropertyDescriptor<H>,
  ): void => {
    Payload({ schema: requests[name].ask, pipes: [parsed(name)] })(target, key, 0);
    MessagePattern(subject('request', name))(target, key, method);
    UseFilters(TellRefusal)(target, key, method);
  };
}

function parsed(name: RequestName): PipeTransform {
  const { ask } = requests[name];
  return {
    transform(value: unknown) {
      const { data, error } = ask.safeParse(value);
      if (error) throw illFormed(error.issues);
      return data;
    },
  };
}
