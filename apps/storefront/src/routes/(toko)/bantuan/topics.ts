import { m } from '@rakkarya/wording';

interface Topic {
  title: string;
  intro: string;
  parts: { title: string; words: string; links?: { path: string; name: string }[] }[];
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
  ketentuan: {
    title: m.help_terms_title(),
    intro: m.help_terms_intro(),
    parts: [
      { title: m.help_terms_seller_title(), words: m.help_terms_seller() },
      { title: m.help_terms_price_title(), words: m.help_terms_price() },
      { title: m.help_terms_order_title(), words: m.help_terms_order() },
      { title: m.help_terms_made_title(), words: m.help_terms_made() },
      {
        title: m.help_terms_back_title(),
        words: m.help_terms_back(),
        links: [{ path: '/bantuan/pengembalian', name: m.help_returns_title() }],
      },
      { title: m.help_terms_voices_title(), words: m.help_terms_voices() },
      { title: m.help_terms_sample_title(), words: m.help_terms_sample() },
    ],
  },
  privasi: {
    title: m.help_privacy_title(),
    intro: m.help_privacy_intro(),
    parts: [
      { title: m.help_privacy_kept_title(), words: m.help_privacy_kept() },
      { title: m.help_privacy_use_title(), words: m.help_privacy_use() },
      { title: m.help_privacy_seen_title(), words: m.help_privacy_seen() },
      { title: m.help_privacy_long_title(), words: m.help_privacy_long() },
      { title: m.help_privacy_cookies_title(), words: m.help_privacy_cookies() },
      {
        title: m.help_privacy_rights_title(),
        words: m.help_privacy_rights(),
        links: [
          { path: '/akun/data-saya', name: m.my_data_title() },
          { path: '/lacak', name: m.lost_title() },
        ],
      },
    ],
  },
});
