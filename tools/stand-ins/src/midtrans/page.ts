import type { Transaction } from './midtrans.js';

/** Where a person tries what buyers do at their bank. References and numbers are our own, so nothing needs escaping. */
export const pageOf = ({ order_id, transaction_status, gross, type, bank }: Transaction): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Contoh pembayaran</title>
<style>body{font:1rem/1.5 system-ui;max-width:26rem;margin:2rem auto;padding:0 1rem;color:#2b211a;background:#faf5ea}
.note{background:#fbeecb;padding:.75rem 1rem;border-left:4px solid #e0a32e}button{font:inherit;min-height:44px;padding:0 1rem;margin:.25rem .25rem 0 0}</style></head>
<body><p class="note"><strong>Contoh saja.</strong> Halaman ini menggantikan Midtrans; tidak ada uang yang berpindah.</p>
<h1>Rp ${gross.toLocaleString('id-ID')}</h1><p>${type}${bank ? `, ${bank.toUpperCase()}` : ''}<br><small>${order_id}</small></p>
<p>Keadaan sekarang: <strong>${transaction_status}</strong></p>
${transaction_status === 'pending' || transaction_status === 'deny' ? buttons(order_id) : '<p>Silakan kembali ke halaman pesanan.</p>'}
</body></html>`;

const buttons = (id: string): string =>
  [
    ['settlement', 'Bayar'],
    ['deny', 'Ditolak bank'],
    ['expire', 'Biarkan kedaluwarsa'],
  ]
    .map(([status, words]) => `<form method="post" action="/bayar/${id}/${status}"><button>${words}</button></form>`)
    .join('');
