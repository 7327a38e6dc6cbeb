import { Module } from '@nestjs/common';
import { AskForPaymentOnStockReserved } from './use-cases/ask-for-payment-on-stock-reserved.js';
import { AttachProof } from './use-cases/attach-proof.js';
import { CancelOrder } from './use-cases/cancel-order.js';
import { ConfirmPayment } from './use-cases/confirm-payment.js';
import { EndOrderOnParcelsStopped } from './use-cases/end-order-on-parcels-stopped.js';
import { EndOrderOnStockRefused } from './use-cases/end-order-on-stock-refused.js';
import { EndUnpaidOrder } from './use-cases/end-unpaid-order.js';
import { FollowParcelOnParcelMoved } from './use-cases/follow-parcel-on-parcel-moved.js';
import { ForgetOfferOnCraftWithdrawn } from './use-cases/forget-offer-on-craft-withdrawn.js';
import { KeepOrderOnParcelsKept } from './use-cases/keep-order-on-parcels-kept.js';
import { ListOrders } from './use-cases/list-orders.js';
import { PlaceOrder } from './use-cases/place-order.js';
import { PriceOrder } from './use-cases/price-order.js';
import { RememberMakerOnProducerChanged } from './use-cases/remember-maker-on-producer-changed.js';
import { RememberOfferOnCraftPublished } from './use-cases/remember-offer-on-craft-published.js';
import { RememberPayeeOnPayeeChanged } from './use-cases/remember-payee-on-payee-changed.js';
import { ShowOrder } from './use-cases/show-order.js';
import { ShowProof } from './use-cases/show-proof.js';

/** Every way into orders. */
@Module({
  controllers: [PlaceOrder, PriceOrder, ShowOrder, ListOrders, CancelOrder, ConfirmPayment, AttachProof, ShowProof],
  providers: [
    RememberOfferOnCraftPublished,
    ForgetOfferOnCraftWithdrawn,
    RememberMakerOnProducerChanged,
    RememberPayeeOnPayeeChanged,
    AskForPaymentOnStockReserved,
    EndOrderOnStockRefused,
    EndUnpaidOrder,
    FollowParcelOnParcelMoved,
    EndOrderOnParcelsStopped,
    KeepOrderOnParcelsKept,
  ],
})
export class OrdersModule {}
