import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const FOR = 'rakkarya:for';

/**
 * Who may come in. `anyone` needs no account: what a guest may see of somebody's things (an order, by its key)
 * is for the service that owns them to decide.
 */
export type Who = 'anyone' | 'buyer' | 'producer' | 'staff';

/** Every route declares who may use it; one that does not is closed to all. */
export const For = (...who: [Who, ...Who[]]): MethodDecorator =>
  applyDecorators(SetMetadata(FOR, who), ApiExtension('x-for', who));

export const whoMay = (route: object): readonly Who[] | undefined => Reflect.getMetadata(FOR, route);
