import { Injectable } from '@nestjs/common';
import type { Answer, Asked } from '@rakkarya/contracts';
import { Services } from '../services/services.js';
import { Proofs } from './proofs.js';
import { Reencode } from './reencode.js';

type Payment = Asked<'orders.show-payment'>;
type Photographed = Asked<'orders.show-return'>;
type Return = Omit<Asked<'orders.ask-return'>, 'photos'>;

/** To unfold a picture costs much, so orders is asked first: nobody has us do it for what is not theirs to see. */
@Injectable()
export class OrderPictures {
  constructor(
    private readonly services: Services,
    private readonly proofs: Proofs,
    private readonly pictures: Reencode,
  ) {}

  async attachProof({ by, key, paymentId }: Payment, upload: Uint8Array): Promise<Answer<'orders.attach-proof'>> {
    await this.services.ask('orders.show-payment', { by, key, paymentId });
    const proof = await this.proofs.handle(upload);
    return this.services.ask('orders.attach-proof', { by, key, paymentId, ...proof });
  }

  async askReturn(asked: Return, uploads: readonly Uint8Array[]): Promise<Answer<'orders.ask-return'>> {
    const { by, key, number } = asked;
    if (uploads.length > 0) await this.services.ask('orders.show-order', { by, key, number });
    const photos: string[] = [];
    for (const upload of uploads) photos.push((await this.pictures.handle(upload)).bytes.toString('base64'));
    return this.services.ask('orders.ask-return', { ...asked, photos });
  }

  async attachReturnPhoto(of: Photographed, upload: Uint8Array): Promise<Answer<'orders.attach-return-photo'>> {
    await this.services.ask('orders.show-return', of);
    const { bytes } = await this.pictures.handle(upload);
    return this.services.ask('orders.attach-return-photo', { ...of, photo: bytes.toString('base64') });
  }
}
