import { AccountsController } from './accounts.controller.js';
import { CraftsController } from './crafts.controller.js';
import { DistrictsController } from './districts.controller.js';
import { GambarController } from './gambar.controller.js';
import { KindsController } from './kinds.controller.js';
import { OrderEventsController } from './order-events.controller.js';
import { OrdersController } from './orders.controller.js';
import { ParcelsController } from './parcels.controller.js';
import { PayeesController } from './payees.controller.js';
import { PaymentsController } from './payments.controller.js';
import { PicturesController } from './pictures.controller.js';
import { ProducersController } from './producers.controller.js';
import { SessionController } from './session.controller.js';
import { SetAsideController } from './set-aside.controller.js';
import { StockMovementsController } from './stock-movements.controller.js';
import { StockController } from './stock.controller.js';
import { VillagesController } from './villages.controller.js';

/** Every way in over HTTP but the pages. */
export const resources = [
  SessionController,
  AccountsController,
  CraftsController,
  KindsController,
  VillagesController,
  DistrictsController,
  ProducersController,
  PayeesController,
  OrdersController,
  OrderEventsController,
  PaymentsController,
  StockController,
  StockMovementsController,
  ParcelsController,
  PicturesController,
  GambarController,
  SetAsideController,
];
