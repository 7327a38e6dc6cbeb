import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedGateway } from '../things/opened-gateway.js';
import { FailedSignIns } from './failed-sign-ins.js';

describe('who fails to sign in again and again', () => {
  let gateway: OpenedGateway;
  beforeAll(async () => {
    gateway = await OpenedGateway.open({ RATE_LIMIT: 'on' });
  });
  afterAll(() => gateway.stop());

  it('is known by their network, whichever of its addresses they use, and whose number they try', async () => {
    const failed = gateway.house.get(FailedSignIns);
    const attempt = (n: number, network = '2001:db8:1:2') => ({ login: `${n}@contoh.example`, ip: `${network}::${n}` });

    for (let n = 0; n < 300; n++) await failed.count(attempt(n));

    await expect(failed.refuseTooMany(attempt(999))).rejects.toMatchObject({ code: 'too-many' });
    await failed.refuseTooMany(attempt(999, '2001:db8:1:3'));
  });
});
