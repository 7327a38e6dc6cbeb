import { describe, expect, it } from '@jest/globals';
import { activityIn, enteredOf } from './activity-form.ts';

const villages = [{ code: '35.05.09.2007', name: 'Penataran' }];
const filled = { judul: 'Kelas membatik', jenis: 'class', tanggal: '2026-12-05', mulai: '09:00', selesai: '11:30' };
const read = (entered: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...entered })) form.set(name, value);
  return activityIn(form, villages);
};

describe('the form of an activity', () => {
  it('is read as clocks stand in Blitar', () => {
    expect(read({})).toEqual({
      activity: {
        ...{ title: { id: 'Kelas membatik' }, kind: 'class', place: { at: 'library' } },
        ...{ startsAt: '2026-12-05T02:00:00.000Z', endsAt: '2026-12-05T04:30:00.000Z' },
      },
    });
    const more = { 'judul-en': 'Batik class', tempat: '35.05.09.2007', buku: 'Batik', penulis: 'Contoh' };
    expect(read(more)).toMatchObject({
      activity: {
        title: { en: 'Batik class' },
        place: { at: 'village', village: villages[0] },
        book: { title: 'Batik', author: 'Contoh' },
      },
    });
  });

  it('may last several days', () => {
    expect(read({ sampai: '2026-12-07', selesai: '08:00' })).toMatchObject({
      activity: { startsAt: '2026-12-05T02:00:00.000Z', endsAt: '2026-12-07T01:00:00.000Z' },
    });
    expect(read({ sampai: '2026-12-04' })).toEqual({ wrong: ['endsAt'] });
  });

  it.each([
    {},
    { 'judul-en': 'Batik class', tempat: '35.05.09.2007', buku: 'Batik', penulis: 'Contoh' },
    { mulai: '23:30', sampai: '2026-12-06', selesai: '00:30' },
  ])('filled in for one that was planned is that one again: %j', (entered) => {
    const planned = read(entered);
    if ('wrong' in planned) throw new Error();

    expect(read(enteredOf(planned.activity))).toEqual(planned);
  });

  it('says which fields are wrong', () => {
    expect(read({ judul: '', tanggal: 'besok' })).toEqual({ wrong: ['title.id', 'startsAt', 'endsAt'] });
    expect(read({ selesai: '08:00' })).toEqual({ wrong: ['endsAt'] });
    expect(read({ 'judul-en': '\u202e' })).toEqual({ wrong: ['title.en'] });
    expect(read({ buku: '\u202e' })).toEqual({ wrong: ['book.title'] });
  });
});
