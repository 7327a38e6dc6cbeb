import { Controller, Post } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { For } from '../access/for.js';
import { TakesUpload } from '../access/takes-upload.js';
import { By } from '../access/visitor.js';
import { Reencode } from '../pictures/reencode.js';
import { Uploaded } from '../pictures/upload.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

@Controller('api/pictures')
export class PicturesController {
  constructor(
    private readonly services: Services,
    private readonly pictures: Reencode,
  ) {}

  @Post()
  @For('producer', 'staff')
  @TakesUpload()
  @Answers(requests['catalogue.store-picture'].answer, 201)
  async store(@Uploaded() upload: Buffer, @By() by: Caller) {
    const { bytes, width, height } = await this.pictures.handle(upload);
    return this.services.ask('catalogue.store-picture', {
      by,
      mediaType: 'image/jpeg',
      width,
      height,
      bytes: bytes.toString('base64'),
    });
  }
}
