/** Orders as people make them; all invented. */
export const somebody = { name: 'Pembeli Contoh', phone: '+6281200000099' };

export const toCollect = (lines: { sku: string; quantity: number }[], payBy: 'transfer' | 'cash' = 'transfer') => ({
  lines,
  buyer: somebody,
  delivery: { way: 'pickup' },
  payBy,
});

export const toSend = (lines: { sku: string; quantity: number }[]) => ({
  lines,
  buyer: somebody,
  delivery: {
    way: 'courier',
    address: {
      street: 'Jalan Contoh 5',
      village: 'Sananwetan',
      district: 'Sananwetan',
      regency: 'Kota Blitar',
      province: '35',
    },
  },
  payBy: 'transfer',
});
