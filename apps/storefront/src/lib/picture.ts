type Kind = 'avif' | 'webp' | 'jpg';

const widths = [240, 360, 480, 720, 960];

/** The address of a picture at a width; the gateway makes 240, 360, 480, 720 and 960, of JPEG only 480 and 960. */
export const picture = (id: string, width: number, kind: Kind): string => `/gambar/${id}-${width}.${kind}`;

/** Every width up to `widest`, for the browser to choose from. */
export const pictureSet = (id: string, kind: Exclude<Kind, 'jpg'>, widest: number): string =>
  widths
    .filter((width) => width <= widest)
    .map((width) => `${picture(id, width, kind)} ${width}w`)
    .join(', ');
