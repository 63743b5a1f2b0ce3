import type { Attachment } from '../../model/attachment.js';

/** Gives up on a file that the browser takes longer than this to look at, milliseconds. */
const PATIENCE = 4000;

/** Finds out how large a film is and how long it or a sound plays, so that space can be kept for it. Never fails. */
export async function probeFile(file: Blob): Promise<Partial<Attachment>> {
  const sort = file.type.split('/')[0];
  return sort === 'video' || sort === 'audio' ? probeMedia(file, sort) : {};
}

function probeMedia(file: Blob, sort: 'video' | 'audio'): Promise<Partial<Attachment>> {
  const media = document.createElement(sort);
  const url = URL.createObjectURL(file);
  const { promise, resolve } = Promise.withResolvers<Partial<Attachment>>();
  const timer = setTimeout(() => {
    resolve({});
  }, PATIENCE);
  media.preload = 'metadata';
  media.onerror = () => {
    resolve({});
  };
  media.onloadedmetadata = () => {
    resolve({
      ...(Number.isFinite(media.duration) && { duration: media.duration }),
      ...(media instanceof HTMLVideoElement && { width: media.videoWidth, height: media.videoHeight }),
    });
  };
  media.src = url;
  return promise.finally(() => {
    clearTimeout(timer);
    media.removeAttribute('src');
    URL.revokeObjectURL(url);
  });
}
