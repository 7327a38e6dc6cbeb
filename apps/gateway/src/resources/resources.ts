import { AccountsController } from './accounts.controller.js';
import { ActivitiesController } from './activities.controller.js';
import { AddressesController } from './addresses.controller.js';
import { AreasController } from './areas.controller.js';
import { CardsController } from './cards.controller.js';
import { CraftVoicesController } from './craft-voices.controller.js';
import { CraftsController } from './crafts.controller.js';
import { DistrictsController } from './districts.controller.js';
import { FavouritesController } from './favourites.controller.js';
import { GambarController } from './gambar.controller.js';
import { KindsController } from './kinds.controller.js';
import { LinkRequestsController } from './link-requests.controller.js';
import { MessagesController } from './messages.controller.js';
import { OrderEventsController } from './order-events.controller.js';
import { OrderReviewsController } from './order-reviews.controller.js';
import { OrdersController } from './orders.controller.js';
import { OwnReviewsController } from './own-reviews.controller.js';
import { ParcelsController } from './parcels.controller.js';
import { PayeesController } from './payees.controller.js';
import { PaymentsController } from './payments.controller.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PicturesController } from './pictures.controller.js';
import { PricesController } from './prices.controller.js';
import { RegistrationsController } from './registrations.controller.js';
import { ProducersController } from './producers.controller.js';
import { QuestionsController } from './questions.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { SessionController } from './session.controller.js';
import { SetAsideController } from './set-aside.controller.js';
import { StockMovementsController } from './stock-movements.controller.js';
import { StockController } from './stock.controller.js';
import { TariffsController } from './tariffs.controller.js';
import { VillagesController } from './villages.controller.js';
import { VouchersController } from './vouchers.controller.js';
import { WaitsController } from './waits.controller.js';
import { WebhooksController } from './webhooks.controller.js';
import { CasesController } from './cases.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { PaymentStepsController } from './payment-steps.controller.js';
import { RefundsController } from './refunds.controller.js';
import { ReturnsController } from './returns.controller.js';

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
  AddressesController,
  AreasController,
  FavouritesController,
  PricesController,
  RegistrationsController,
  TariffsController,
  VouchersController,
  OrdersController,
  OrderEventsController,
  PaymentsController,
  PaymentStepsController,
  RefundsController,
  ReturnsController,
  CasesController,
  NotificationsController,
  StockController,
  StockMovementsController,
  ParcelsController,
  PicturesController,
  GambarController,
  CardsController,
  ActivitiesController,
  CraftVoicesController,
  WaitsController,
  OrderReviewsController,
  OwnReviewsController,
  ReviewsController,
  QuestionsController,
  MessagesController,
  WebhooksController,
  LinkRequestsController,
  PersonalDataController,
  SetAsideController,
];
