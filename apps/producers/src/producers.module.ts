import { Module } from '@nestjs/common';
import { AcceptParcel } from './use-cases/accept-parcel.js';
import { BringBackParcel } from './use-cases/bring-back-parcel.js';
import { BringInParcel } from './use-cases/bring-in-parcel.js';
import { DeliverParcel } from './use-cases/deliver-parcel.js';
import { ForgetRecipientOnBuyerForgotten } from './use-cases/forget-recipient-on-buyer-forgotten.js';
import { KnowVariantsOnCraftPublished } from './use-cases/know-variants-on-craft-published.js';
import { ListContacts } from './use-cases/list-contacts.js';
import { CountParcels } from './use-cases/count-parcels.js';
import { ListParcels } from './use-cases/list-parcels.js';
import { ListProducers } from './use-cases/list-producers.js';
import { ListStock } from './use-cases/list-stock.js';
import { ListStockMovements } from './use-cases/list-stock-movements.js';
import { ListVillages } from './use-cases/list-villages.js';
import { LoadRegionOnStart } from './use-cases/load-region-on-start.js';
import { MoveStock } from './use-cases/move-stock.js';
import { OpenParcelsOnCashPromised } from './use-cases/open-parcels-on-cash-promised.js';
import { OpenParcelsOnOrderPaid } from './use-cases/open-parcels-on-order-paid.js';
import { PackParcel } from './use-cases/pack-parcel.js';
import { RecordEarningsOnOrderOver } from './use-cases/record-earnings-on-order-over.js';
import { RegisterPayee } from './use-cases/register-payee.js';
import { RegisterProducer } from './use-cases/register-producer.js';
import { ReleaseStockOnOrderEnded } from './use-cases/release-stock-on-order-ended.js';
import { ReserveAgainOnReopeningAsked } from './use-cases/reserve-again-on-reopening-asked.js';
import { ReserveStockOnOrderPlaced } from './use-cases/reserve-stock-on-order-placed.js';
import { SendParcel } from './use-cases/send-parcel.js';
import { SetPhone } from './use-cases/set-phone.js';
import { SetQris } from './use-cases/set-qris.js';
import { ShowPayee } from './use-cases/show-payee.js';
import { ShowProducer } from './use-cases/show-producer.js';
import { ShowStatement } from './use-cases/show-statement.js';
import { StopParcelsOnCancellationRequested } from './use-cases/stop-parcels-on-cancellation-requested.js';
import { TakeBackOnReturnReceived } from './use-cases/take-back-on-return-received.js';

/** The ways in. */
@Module({
  controllers: [
    // Groups
    RegisterPayee,
    SetQris,
    ShowPayee,
    RegisterProducer,
    ListContacts,
    SetPhone,
    ListVillages,
    ListProducers,
    ShowProducer,
    ShowStatement,
    // Stock
    MoveStock,
    ListStock,
    ListStockMovements,
    // Parcels
    CountParcels,
    ListParcels,
    AcceptParcel,
    PackParcel,
    SendParcel,
    BringInParcel,
    DeliverParcel,
    BringBackParcel,
  ],
  providers: [
    LoadRegionOnStart,
    KnowVariantsOnCraftPublished,
    ReserveStockOnOrderPlaced,
    ReserveAgainOnReopeningAsked,
    TakeBackOnReturnReceived,
    OpenParcelsOnOrderPaid,
    OpenParcelsOnCashPromised,
    StopParcelsOnCancellationRequested,
    ReleaseStockOnOrderEnded,
    RecordEarningsOnOrderOver,
    ForgetRecipientOnBuyerForgotten,
  ],
})
export class ProducersModule {}
