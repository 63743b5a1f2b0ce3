/** What a phone's camera makes. */
export type Shot = 'image' | 'video';

/** Opens the camera of a phone. Elsewhere it is a dialog for files of that sort. */
export function takeShot(shot: Shot, take: (files: readonly File[]) => void): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = `${shot}/*`;
  chooser.capture = 'environment';
  chooser.onchange = () => {
    take([...(chooser.files ?? [])]);
  };
  chooser.click();
}

/** Whether one holds a device that has a camera at its back, as far as one can tell. */
export const mayHaveCamera = (): boolean => matchMedia('(pointer: coarse)').matches;
