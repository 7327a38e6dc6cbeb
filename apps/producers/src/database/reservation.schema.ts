import { EntitySchema } from 'typeorm';
import { Reservation } from '../domain/reservation.js';

export const reservationSchema = new EntitySchema<Reservation>({
  name: 'reservation',
  target: Reservation,
  tableName: 'reservations',
  columns: {
    orderId: { type: 'uuid', primary: true },
    state: { type: 'text' },
    lines: { type: 'jsonb' },
    reopened: { type: 'int' },
  },
});
