import type { StringKey } from '../../locales/en.js';
import { ChatError } from '../../model/chat-error.js';
import type { Session } from '../../session/session.js';
import { typeOfFile } from '../../support/file-type.js';
import { squarePicture } from '../../support/square-picture.js';

/** What a picture may be. */
export const PICTURES = 'image/png,image/jpeg,image/webp,image/gif,image/avif';
/** How large it may be, bytes: it is made smaller before it goes out. */
export const MOST = 10_000_000;
/** How wide and high it is then, pixels. */
const SIZE = 512;
/** How wide and high it is where it has to stand in its own address. */
const SMALL = 160;

/** What happens to a picture that was chosen. */
export interface PictureState {
  readonly name: string;
  /** The share that is uploaded; nothing while none is on its way. */
  readonly share?: number | undefined;
  /** What is wrong with the file itself. */
  readonly problem?: StringKey | undefined;
  /** Why it could not be uploaded. */
  readonly error?: ChatError | undefined;
}

/** A picture that somebody chose, on its way to an address that everybody can load. */
export class GroupPicture {
  #state: PictureState | undefined;
  #file: File | undefined;
  #going: AbortController | undefined;
  #settled: Promise<void> = Promise.resolve();

  /**
   * @param redraw Called when there is something else to show.
   * @param done Takes the address.
   */
  constructor(
    private readonly redraw: () => void,
    private readonly done: (url: string) => void,
  ) {}

  get state(): PictureState | undefined {
    return this.#state;
  }

  /** Resolves when nothing is on its way any more, however that ended. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Looks at a file, makes it small and uploads it. */
  take(session: Session, file: File): void {
    this.drop();
    this.#file = file;
    this.#going = new AbortController();
    this.#settled = this.#upload(session, file, this.#going.signal);
  }

  /** Uploads the same file again. */
  retry(session: Session): void {
    if (this.#file) this.take(session, this.#file);
  }

  /** Forgets it, whatever becomes of it. */
  drop(): void {
    this.#going?.abort();
    this.#going = this.#file = undefined;
    this.#show(undefined);
  }

  async #upload(session: Session, file: File, signal: AbortSignal): Promise<void> {
    const { name } = file;
    this.#show({ name, share: 0 });
    try {
      const problem = await problemOf(file);
      const small = problem ? undefined : await squarePicture(file, SIZE).catch(() => undefined);
      if (signal.aborted) return;
      if (!small) {
        this.#show({ name, problem: problem ?? 'fileRefusedUnreadable' });
        return;
      }
      const onProgress = (share: number): void => {
        if (!signal.aborted) this.#show({ name, share });
      };
      const { url } = await session.uploadFile(small, { signal, onProgress });
      // Where others cannot load the address as it stands, the picture itself has to be in it.
      const isPlain = (await session.fileUrl(url)) === url;
      const address = isPlain ? url : await asData(await squarePicture(file, SMALL));
      if (signal.aborted) return;
      this.drop();
      this.done(address);
    } catch (thrown) {
      if (!signal.aborted) this.#show({ name, error: ChatError.from(thrown) });
    }
  }

  #show(state: PictureState | undefined): void {
    if (state === this.#state) return;
    this.#state = state;
    this.redraw();
  }
}

async function problemOf(file: File): Promise<StringKey | undefined> {
  if (!file.size) return 'fileRefusedEmpty';
  if (file.size > MOST) return 'fileRefusedLarge';
  try {
    return PICTURES.split(',').includes(await typeOfFile(file)) ? undefined : 'pictureRefusedType';
  } catch {
    return 'fileRefusedUnreadable';
  }
}

const asData = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new ChatError('file-unreadable'));
    reader.readAsDataURL(file);
  });
