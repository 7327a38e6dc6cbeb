import { Module } from '@nestjs/common';
import { CourierProvider } from './couriers/courier-provider.js';
import { CourierRates } from './couriers/courier-rates.js';
import { CourierSettings } from './couriers/courier-settings.js';
import { RajaOngkir } from './couriers/rajaongkir.js';
import { AskForPaymentOnStockReserved } from './use-cases/ask-for-payment-on-stock-reserved.js';
import { AttachProof } from './use-cases/attach-proof.js';
import { AttachReturnPhoto } from './use-cases/attach-return-photo.js';
import { CancelOrder } from './use-cases/cancel-order.js';
import { ConfirmPayment } from './use-cases/confirm-payment.js';
import { CountWaiting } from './use-cases/count-waiting.js';
import { DropTariff } from './use-cases/drop-tariff.js';
import { EndOrderOnParcelsStopped } from './use-cases/end-order-on-parcels-stopped.js';
import { EndOrderOnStockRefused } from './use-cases/end-order-on-stock-refused.js';
import { EndUnpaidOrder } from './use-cases/end-unpaid-order.js';
import { EndVoucher } from './use-cases/end-voucher.js';
import { ExportPerson } from './use-cases/export-person.js';
import { FollowParcelOnParcelMoved } from './use-cases/follow-parcel-on-parcel-moved.js';
import { ForgetAddress } from './use-cases/forget-address.js';
import { ForgetBuyer } from './use-cases/forget-buyer.js';
import { ForgetOfferOnCraftWithdrawn } from './use-cases/forget-offer-on-craft-withdrawn.js';
import { GiveCasesDeadlines } from './use-cases/give-cases-deadlines.js';
import { KeepAddress } from './use-cases/keep-address.js';
import { KeepOrderOnParcelsKept } from './use-cases/keep-order-on-parcels-kept.js';
import { ListAddresses } from './use-cases/list-addresses.js';
import { ListAreas } from './use-cases/list-areas.js';
import { ListOrders } from './use-cases/list-orders.js';
import { ListTariffs } from './use-cases/list-tariffs.js';
import { ListVouchers } from './use-cases/list-vouchers.js';
import { MakeVoucher } from './use-cases/make-voucher.js';
import { PlaceOrder } from './use-cases/place-order.js';
import { PriceOrder } from './use-cases/price-order.js';
import { QuoteDelivery } from './use-cases/quote-delivery.js';
import { RememberMakerOnProducerChanged } from './use-cases/remember-maker-on-producer-changed.js';
import { RememberOfferOnCraftPublished } from './use-cases/remember-offer-on-craft-published.js';
import { RememberPayeeOnPayeeChanged } from './use-cases/remember-payee-on-payee-changed.js';
import { SetTariff } from './use-cases/set-tariff.js';
import { ShowArea } from './use-cases/show-area.js';
import { ShowOrder } from './use-cases/show-order.js';
import { ShowPayment } from './use-cases/show-payment.js';
import { ShowProof } from './use-cases/show-proof.js';
import { CaseDeadlines } from './domain/case-deadlines.js';
import { caseDays } from './case-settings.js';
import { HeedProvider } from './payments/heed-provider.js';
import { MidtransPaymentProvider } from './payments/midtrans-payment-provider.js';
import { PaymentProvider } from './payments/payment-provider.js';
import { PaymentSettings } from './payments/payment-settings.js';
import { AskReturn } from './use-cases/ask-return.js';
import { ChooseChannel } from './use-cases/choose-channel.js';
import { ClaimPayment } from './use-cases/claim-payment.js';
import { DecideReturn } from './use-cases/decide-return.js';
import { ListCases } from './use-cases/list-cases.js';
import { ListPayees } from './use-cases/list-payees.js';
import { MatchMoney } from './use-cases/match-money.js';
import { NoteMoney } from './use-cases/note-money.js';
import { ReturnMoney } from './use-cases/return-money.js';
import { ListGroupCases } from './use-cases/list-group-cases.js';
import { ShowPart } from './use-cases/show-part.js';
import { PassCash } from './use-cases/pass-cash.js';
import { PayBack } from './use-cases/pay-back.js';
import { ReceiveReturn } from './use-cases/receive-return.js';
import { SettleCase } from './use-cases/settle-case.js';
import { SweepOrders } from './use-cases/sweep-orders.js';
import { ShowReturn } from './use-cases/show-return.js';
import { ShowReturnPhoto } from './use-cases/show-return-photo.js';
import { TellOverdueCases } from './use-cases/tell-overdue-cases.js';
import { TellUnansweredReturns } from './use-cases/tell-unanswered-returns.js';
import { TakeNotification } from './use-cases/take-notification.js';
import { ChargePaymentOnChargeRequested } from './use-cases/charge-payment-on-charge-requested.js';
import { FollowCharges } from './use-cases/follow-charges.js';
import { RefundLatePaymentOnStockRefusedAgain } from './use-cases/refund-late-payment-on-stock-refused-again.js';
import { ReopenOrderOnStockReservedAgain } from './use-cases/reopen-order-on-stock-reserved-again.js';

/** Every way into orders. */
@Module({
  controllers: [
    ExportPerson,
    ForgetBuyer,
    PlaceOrder,
    PriceOrder,
    ShowOrder,
    CountWaiting,
    ListOrders,
    CancelOrder,
    ConfirmPayment,
    ShowPayment,
    AttachProof,
    ShowProof,
    AskReturn,
    ChooseChannel,
    ClaimPayment,
    DecideReturn,
    ListCases,
    NoteMoney,
    ListGroupCases,
    ShowPart,
    MatchMoney,
    ReturnMoney,
    ListPayees,
    PassCash,
    PayBack,
    ReceiveReturn,
    SettleCase,
    ShowReturn,
    AttachReturnPhoto,
    ShowReturnPhoto,
    TakeNotification,
    QuoteDelivery,
    ListAreas,
    ShowArea,
    ListTariffs,
    SetTariff,
    DropTariff,
    ListVouchers,
    MakeVoucher,
    EndVoucher,
    ListAddresses,
    KeepAddress,
    ForgetAddress,
  ],
  providers: [
    { provide: CourierProvider, useClass: RajaOngkir },
    { provide: CourierSettings, useFactory: () => new CourierSettings() },
    CourierRates,
    { provide: CaseDeadlines, useFactory: () => new CaseDeadlines(caseDays()) },
    GiveCasesDeadlines,
    TellOverdueCases,
    TellUnansweredReturns,
    SweepOrders,
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
    ChargePaymentOnChargeRequested,
    FollowCharges,
    RefundLatePaymentOnStockRefusedAgain,
    ReopenOrderOnStockReservedAgain,
    { provide: PaymentProvider, useClass: MidtransPaymentProvider },
    { provide: PaymentSettings, useFactory: () => new PaymentSettings() },
    HeedProvider,
  ],
})
export class OrdersModule {}
