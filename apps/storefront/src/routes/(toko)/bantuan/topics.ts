import { m } from '@rakkarya/wording';

interface Topic {
  title: string;
  intro: string;
  parts: { title: string; words: string }[];
}

/** The help pages by the last part of their address. */
export const topics = (): Record<string, Topic> => ({
  pengiriman: {
    title: m.help_shipping_title(),
    intro: m.help_shipping_intro(),
    parts: [
      { title: m.help_shipping_pickup_title(), words: m.help_shipping_pickup() },
      { title: m.help_shipping_courier_title(), words: m.help_shipping_courier() },
      { title: m.help_shipping_time_title(), words: m.help_shipping_time() },
    ],
  },
  pembayaran: {
    title: m.help_payment_title(),
    intro: m.help_payment_intro(),
    parts: [
      { title: m.help_payment_transfer_title(), words: m.help_payment_transfer() },
      { title: m.help_payment_qris_title(), words: m.help_payment_qris() },
      { title: m.help_payment_online_title(), words: m.help_payment_online() },
      { title: m.help_payment_cash_title(), words: m.help_payment_cash() },
      { title: m.help_payment_cod_title(), words: m.help_payment_cod() },
      { title: m.help_payment_whole_title(), words: m.help_payment_whole() },
    ],
  },
  pengembalian: {
    title: m.help_returns_title(),
    intro: m.help_returns_intro(),
    parts: [
      { title: m.help_returns_cancel_title(), words: m.help_returns_cancel() },
      { title: m.help_returns_broken_title(), words: m.help_returns_broken() },
      { title: m.help_returns_money_title(), words: m.help_returns_money() },
    ],
  },
});
