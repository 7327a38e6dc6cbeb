import { describe, expect, it } from '@jest/globals';
import { Payee } from './payee.js';

const id = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0bb';
const draft = {
  name: 'Koperasi Karya Wlingi',
  account: { bank: 'BRI', number: '0123456789', holder: 'Koperasi Karya' },
};

describe('a payee', () => {
  it('is made known when it is registered', () => {
    expect(Payee.called(id).describe(draft)).toEqual([
      { name: 'producers.payee-changed', data: { payeeId: id, version: 1, ...draft } },
    ]);
  });

  it('says nothing new when it is described as it is', () => {
    const payee = Payee.called(id);
    payee.describe(draft);

    expect(
      payee.describe({ ...draft, account: { holder: 'Koperasi Karya', number: '0123456789', bank: 'BRI' } }),
    ).toEqual([]);
  });

  it('is made known again with a higher version when its account changes', () => {
    const payee = Payee.called(id);
    payee.describe(draft);

    const facts = payee.describe({ ...draft, account: { ...draft.account, number: '9876543210' } });

    expect(facts).toMatchObject([{ data: { version: 2, account: { number: '9876543210' } } }]);
  });
});
