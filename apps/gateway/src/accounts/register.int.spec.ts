import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf, OpenedGateway, PASSWORD } from '../things/opened-gateway.js';

describe('an account of one’s own', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ RATE_LIMIT: 'on' });
  });

  afterAll(() => gateway.stop());

  const register = (given: object) => gateway.post('/api/registrations', given);
  const ani = { login: '0812 3456 7890', password: PASSWORD, name: 'Ani Contoh' };

  it('is a buyer’s, and opens at once', async () => {
    const answer = await register(ani);

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ account: { name: 'Ani Contoh' }, roles: ['buyer'] });
    const session = await gateway.fetch('/api/session', { headers: { cookie: cookieOf(answer) } });
    expect(await session.json()).toMatchObject({ account: { name: 'Ani Contoh' }, roles: ['buyer'] });
  });

  it('is one for a number however it is written, and nobody else’s to take', async () => {
    const again = await register({ ...ani, login: '+62 812-3456-7890' });
    const other = await register({ ...ani, password: 'another password', name: 'Budi Contoh' });

    expect(again.status).toBe(201);
    expect(await other.json()).toMatchObject({ status: 409, code: 'login-taken' });
    expect(other.headers.getSetCookie()).toEqual([]);
  });

  it('of staff is not opened by its number alone', async () => {
    const { login } = await gateway.account('staff');

    expect(await (await register({ ...ani, login })).json()).toMatchObject({ code: 'login-taken' });
  });

  it('is never more than a buyer’s, and needs a proper name, login and password', async () => {
    const answers = await Promise.all([
      register({ ...ani, login: 'sari@contoh.example', role: 'staff' }),
      register({ login: 'ani', password: 'short', name: '\u202eA' }),
    ]);

    const fields = await Promise.all(
      answers.map(async (answer) =>
        ((await answer.json()) as { errors: { field: string }[] }).errors.map((one) => one.field),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(fields).toEqual([['role'], ['login', 'password', 'name']]);
  });

  it('is not asked for again and again with one number', async () => {
    const statuses = [];
    for (let times = 0; times < 6; times++)
      statuses.push((await register({ ...ani, login: 'budi@contoh.example', name: `Budi ${times}` })).status);

    expect(statuses).toEqual([201, 409, 409, 409, 409, 429]);
  });
});
