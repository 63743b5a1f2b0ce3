// Files for browser tests: real ones, by their content.

/** A picture as a camera or a screen makes it. */
export async function picture(name = 'a.png', width = 40, height = 30, type = 'image/png'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  for (let band = 0; band < 12; band += 1) {
    pen.fillStyle = `hsl(${String(band * 30)} 60% 60%)`;
    pen.fillRect((band * width) / 12, 0, width / 12, height);
  }
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, type);
  });
  return new File([blob!], name, { type });
}

/** The beginning of a PDF. */
export const pdf = (name = 'b.pdf', type = 'application/pdf'): File =>
  new File(['%PDF-1.7\n', 'x'.repeat(200)], name, { type });

export const words = (name = 'c.txt', text = 'Salt, rope, patience.', type = 'text/plain'): File =>
  new File([text], name, { type });

/** So many bytes that take no memory: one small piece, again and again. */
export function huge(name: string, bytes: number, type = 'video/mp4'): File {
  const piece = new Blob([new Uint8Array(1 << 20)]);
  const large = new Blob(Array.from({ length: 64 }, () => piece));
  return new File(
    Array.from({ length: Math.ceil(bytes / large.size) }, () => large),
    name,
    { type },
  );
}

/** A file on a disk that the page may use, and the way to take it away; none where the engine has no such disk. */
export async function onDisk(
  name: string,
  text: string,
): Promise<{ file: File; vanish: () => Promise<void> } | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return { file: await handle.getFile(), vanish: () => root.removeEntry(name) };
  } catch {
    return undefined;
  }
}

/** What is dragged or pasted. */
export function carrying(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

/** One step of dragging files, over the middle of an element. */
export function drag(type: 'dragover' | 'drop', target: Element, dataTransfer: DataTransfer): DragEvent {
  const box = target.getBoundingClientRect();
  const event = new DragEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    dataTransfer,
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
  });
  target.dispatchEvent(event);
  return event;
}
