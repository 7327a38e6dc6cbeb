import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { earningSchema } from './earning.schema.js';
import { CreateGroups } from './migrations/20261122-1000-create-groups.js';
import { CreateStock } from './migrations/20261122-1010-create-stock.js';
import { CreateParcels } from './migrations/20261122-1020-create-parcels.js';
import { CreatePaying } from './migrations/20261122-1400-create-paying.js';
import { CreateReturnedEarnings } from './migrations/20261122-1410-create-returned-earnings.js';
import { AddGroupPhone } from './migrations/20261122-2250-add-group-phone.js';
import { parcelSchema } from './parcel.schema.js';
import { payeeSchema } from './payee.schema.js';
import { producerSchema } from './producer.schema.js';
import { reservationSchema } from './reservation.schema.js';
import { stockMovementSchema } from './stock-movement.schema.js';
import { stockSchema } from './stock.schema.js';

export const database: Database = {
  entities: [
    ...messagingSchemas,
    producerSchema,
    payeeSchema,
    stockSchema,
    stockMovementSchema,
    reservationSchema,
    parcelSchema,
    earningSchema,
  ],
  migrations: [CreateGroups, CreateStock, CreateParcels, CreatePaying, CreateReturnedEarnings, AddGroupPhone],
};
