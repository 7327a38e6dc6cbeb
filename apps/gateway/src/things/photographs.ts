import sharp from 'sharp';

type Metadata = Parameters<ReturnType<typeof sharp>['withExif']>[0];

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });

/** As a phone takes it: it says where it was, and that it was held upright. */
export const aPhotograph = (width = 3000, height = 2000): Promise<Buffer> =>
  noise(width, height)
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 5/1 0/1' } } as Metadata)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

export const inFormat = (format: 'png' | 'webp' | 'avif' | 'gif' | 'tiff'): Promise<Buffer> =>
  noise(64, 64).toFormat(format).toBuffer();

/** Two pictures after one another. */
export const animated = async (): Promise<Buffer> =>
  sharp(await Promise.all([plain('red'), plain('blue')]), { join: { animated: true } })
    .webp()
    .toBuffer();

const plain = (background: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();

/** A few hundred kilobytes that would become a gigabyte. */
export const bomb = (): Promise<Buffer> =>
  sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();
