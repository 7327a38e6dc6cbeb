import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Auth } from './accounts/auth.js';
import { CreateAccount } from './accounts/create-account.js';
import { CreateFirstStaff } from './accounts/create-first-staff.js';
import { FailedSignIns } from './accounts/failed-sign-ins.js';
import { Register } from './accounts/register.js';
import { Sessions } from './accounts/sessions.js';
import { SignIn } from './accounts/sign-in.js';
import { SweepAccounts } from './accounts/sweep-accounts.js';
import { DropOutdated } from './cache/drop-outdated.js';
import { PageCache } from './cache/page-cache.js';
import { Shelf } from './cache/shelf.js';
import { CraftCards } from './cards/craft-cards.js';
import { Favourites } from './favourites/favourites.js';
import { AskForLink } from './links/ask-for-link.js';
import { HourlyLimit } from './edge/hourly-limit.js';
import { Audience } from './live/audience.js';
import { Feed } from './live/feed.js';
import { OrderEvents } from './live/order-events.js';
import { OrdersStream } from './live/orders-stream.js';
import { Outcomes } from './orders/outcomes.js';
import { PlaceOrder } from './orders/place-order.js';
import { Storefront } from './pages/storefront.js';
import { Visits } from './pages/visits.js';
import { OwnAccount } from './personal-data/own-account.js';
import { PersonalData } from './personal-data/personal-data.js';
import { OrderPictures } from './pictures/order-pictures.js';
import { PictureStore } from './pictures/picture-store.js';
import { SweepRenditions } from './pictures/sweep-renditions.js';
import { Proofs } from './pictures/proofs.js';
import { Reencode } from './pictures/reencode.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { WellFormed } from './problems/well-formed.pipe.js';
import { resources } from './resources/resources.js';
import { OrderReviews } from './reviews/order-reviews.js';
import { Services } from './services/services.js';
import { Settings } from './settings.js';
import { WaitForStock } from './waiting/wait-for-stock.js';

const accounts = [Auth, SignIn, FailedSignIns, Sessions, CreateAccount, CreateFirstStaff, Register, SweepAccounts];
const edge = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_PIPE, useClass: WellFormed },
  { provide: APP_FILTER, useClass: ProblemFilter },
];
const settings = { provide: Settings, useFactory: () => new Settings() };
const shelf = {
  provide: Shelf,
  inject: [Settings],
  useFactory: ({ pageCacheBytes }: Settings) => new Shelf(pageCacheBytes),
};

@Module({
  controllers: resources,
  providers: [
    settings,
    ...edge,
    ...accounts,
    Services,
    Feed,
    Audience,
    OrderEvents,
    OrdersStream,
    Outcomes,
    PlaceOrder,
    Reencode,
    Proofs,
    OrderPictures,
    PictureStore,
    SweepRenditions,
    CraftCards,
    OrderReviews,
    HourlyLimit,
    AskForLink,
    WaitForStock,
    Favourites,
    OwnAccount,
    PersonalData,
    shelf,
    PageCache,
    DropOutdated,
    Visits,
    Storefront,
  ],
})
export class GatewayModule {}
