// refused by no-restricted-imports: rules stay within their own folder
import { orderSchema } from '../database/order.schema.js';

export const schema = orderSchema;
