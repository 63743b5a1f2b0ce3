import type { Attachment } from '../model/attachment.js';

/** How wide a picture is for its height; a tower or a ribbon is cut to something one can look at. */
export const ratioOf = ({ width, height }: Attachment, otherwise: number): number =>
  width && height ? Math.min(Math.max(width / height, 0.6), 2.4) : otherwise;
