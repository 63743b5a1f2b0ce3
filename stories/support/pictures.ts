import { ChatError } from '../../src/model/chat-error.js';
import { partIn, type Stage } from './room.js';
import type { Wrap } from './transports.js';

/** A harbour at dusk, or what takes little more than three rectangles of one. */
export async function harbour(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  const bands = [
    ['#f2b880', 0],
    ['#d8806a', 190],
    ['#2f4858', 250],
    ['#1f2f3c', 380],
  ] as const;
  for (const [colour, top] of bands) {
    if (!pen) break;
    pen.fillStyle = colour;
    pen.fillRect(0, top, 640, 480);
  }
  const blob = await new Promise<Blob | null>(done => {
    canvas.toBlob(done);
  });
  return new File(blob ? [blob] : [], 'harbour.png', { type: 'image/png' });
}

/** Chooses a file in the form of a group, and waits for what becomes of it. */
export const choose =
  (file: () => File | Promise<File>, until: string) =>
  async ({ root }: Stage): Promise<void> => {
    const field = (await partIn(root, '.picture-file')) as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(await file());
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await partIn(root, until);
  };

/** A service to which files go on their way, and stay there. */
export const uploading: Wrap = transport => ({
  ...transport,
  files: {
    ...transport.files,
    upload: (_file, { onProgress }) => {
      onProgress?.(0.6);
      return new Promise<never>(() => undefined);
    },
  },
});

/** A service to which files do not get through. */
export const refusing: Wrap = transport => ({
  ...transport,
  files: { ...transport.files, upload: () => Promise.reject(new ChatError('timeout')) },
});
