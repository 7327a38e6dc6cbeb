import { describe, expect, it } from '@jest/globals';
import { refuseUnlessPicture } from './picture.js';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');

describe('a picture', () => {
  it('is what it says it is', () => {
    expect(() => refuseUnlessPicture(jpeg, 'image/jpeg')).not.toThrow();
    expect(() => refuseUnlessPicture(webp, 'image/webp')).not.toThrow();
  });

  it.each([
    ['a page', Buffer.from('<svg onload="alert(1)">'), 'image/jpeg'],
    ['the other kind', jpeg, 'image/webp'],
    ['a sound in the same wrapping', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), 'image/webp'],
    ['nothing', Buffer.alloc(0), 'image/jpeg'],
  ])('is refused when it is %s', (_, bytes, mediaType) => {
    expect(() => refuseUnlessPicture(bytes, mediaType)).toThrow(
      expect.objectContaining({ code: 'picture-unreadable' }),
    );
  });
});
