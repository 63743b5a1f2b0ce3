import type { LitElement, ReactiveController } from 'lit';
import type { Refusal } from './refusal.js';

/** What an {@link IncomingFiles} asks of its host. */
export interface FileTaker {
  /** Whether files can be taken now. */
  readonly mayTake: () => boolean;
  readonly take: (files: readonly File[], refused: readonly Refusal[]) => void;
}

/** Takes files that are dropped on an element or pasted into it. */
export class IncomingFiles implements ReactiveController {
  /** Whether files are held over the element. */
  isOver = false;
  readonly #host: LitElement;
  readonly #taker: FileTaker;

  constructor(host: LitElement, taker: FileTaker) {
    this.#host = host;
    this.#taker = taker;
    host.addController(this);
    host.addEventListener('dragover', this.#onDragOver);
    host.addEventListener('dragleave', () => {
      this.#say(false);
    });
    host.addEventListener('drop', this.#onDrop);
    host.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    this.isOver = false;
  }

  #say(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }

  #mayTake(data: DataTransfer | null): data is DataTransfer {
    return data?.types.includes('Files') === true && this.#taker.mayTake();
  }

  readonly #onDragOver = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!this.#mayTake(dataTransfer)) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#say(true);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#say(false);
    const { dataTransfer } = event;
    if (!this.#mayTake(dataTransfer)) return;
    event.preventDefault();
    const folders = [...dataTransfer.items].flatMap(item => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? [entry.name] : [];
    });
    this.#taker.take(
      [...dataTransfer.files].filter(({ name }) => !folders.includes(name)),
      folders.map(name => ({ reason: 'folder', name })),
    );
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!this.#mayTake(clipboardData) || !clipboardData.files.length) return;
    // A spreadsheet also gives a picture of the words that it copies: the words are what was meant.
    const { types } = clipboardData;
    if (types.includes('text/html') && types.includes('text/plain')) return;
    event.preventDefault();
    this.#taker.take([...clipboardData.files], []);
  };
}
