/**
 * The middle of a picture, as a square of so many pixels at most. What stood in the file beside the picture, the place
 * where it was taken for one, is not in it.
 * @throws where the file is no picture that this browser can draw.
 */
export async function squarePicture(file: File, most: number): Promise<File> {
  const { source, width, height, end } = await decoded(file);
  try {
    const side = Math.min(width, height);
    const size = Math.min(side, most);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('There is nothing to draw on');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(source, (width - side) / 2, (height - side) / 2, side, side, 0, 0, size, size);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/webp', 0.85));
    if (!blob) throw new Error('The picture could not be written');
    // Where a browser writes no WebP, it writes PNG.
    const ending = blob.type === 'image/webp' ? 'webp' : 'png';
    return new File([blob], `${file.name.replace(/\.\w+$/u, '')}.${ending}`, { type: blob.type });
  } finally {
    end();
  }
}

interface Decoded {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  end(): void;
}

async function decoded(file: File): Promise<Decoded> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source, width: source.width, height: source.height, end: () => source.close() };
  } catch {
    // Firefox refuses here some that it shows.
    const source = new Image();
    source.src = URL.createObjectURL(file);
    const end = (): void => URL.revokeObjectURL(source.src);
    await source.decode().catch((thrown: unknown) => {
      end();
      throw thrown;
    });
    return { source, width: source.naturalWidth, height: source.naturalHeight, end };
  }
}
