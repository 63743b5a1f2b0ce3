import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { conversationOf, type ConversationHost } from '../../../context/conversation-of.js';
import { sessionOf } from '../../../context/session-of.js';
import { threadIdOf } from '../../../session/state.js';
import type { ComposerFace } from '../composer-face.js';
import { receiverIn } from '../receiver-in.js';
import type { Refusal } from './rules.js';

/** What a {@link DropArea} asks of the files' part. */
export interface FileTaker {
  /** Whether files can be taken now. */
  readonly mayTake: () => boolean;
  readonly take: (files: readonly File[], refused: readonly Refusal[]) => void;
}

/** Files held over an area tell of it all the time; longer silence than this means that they went, milliseconds. */
const SILENCE = 1000;

/**
 * Takes files that are dropped on the composer or on the messages of its conversation, wherever on the page those
 * stand, and those that are pasted. While files are held over it, words cover the whole of it.
 */
export class DropArea implements ReactiveController {
  /** Whether files are held over it. */
  isOver = false;
  readonly #face: ComposerFace;
  readonly #host: LitElement;
  readonly #taker: FileTaker;
  #messages: Element | undefined;
  #life: AbortController | undefined;
  #timer = 0;

  constructor(face: ComposerFace, taker: FileTaker) {
    this.#face = face;
    this.#host = face.host;
    this.#taker = taker;
    this.#host.addController(this);
    this.#host.addEventListener('paste', this.#onPaste);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    // On the page, not on the elements: the messages may stand anywhere.
    document.addEventListener('dragover', this.#onDragOver, { signal });
    document.addEventListener('drop', this.#onDrop, { signal });
    document.addEventListener('dragleave', this.#onDragLeave, { signal });
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#say(false);
  }

  /** Over everything else, so that nothing cuts it off. */
  hostUpdated(): void {
    const cover = this.#host.renderRoot.querySelector<HTMLElement>('.drop');
    if (!cover || cover.matches(':popover-open')) return;
    const boxes = [this.#host, this.#messages].flatMap(area => area?.getBoundingClientRect() ?? []);
    const left = Math.min(...boxes.map(box => box.left));
    const top = Math.min(...boxes.map(box => box.top));
    cover.style.left = `${String(left)}px`;
    cover.style.top = `${String(top)}px`;
    cover.style.width = `${String(Math.max(...boxes.map(box => box.right)) - left)}px`;
    cover.style.height = `${String(Math.max(...boxes.map(box => box.bottom)) - top)}px`;
    cover.showPopover();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOver) return nothing;
    const { locale, state, conversationId } = this.#face;
    const name = state && receiverIn(state, conversationId)?.name;
    const words = name ? locale.text('dropFilesTo', { name }) : locale.text('dropFiles');
    return html`<p class="drop" part="drop" popover="manual"><span>${words}</span></p>`;
  }

  #say(isOver: boolean): void {
    clearTimeout(this.#timer);
    if (isOver) this.#timer = window.setTimeout(() => this.#say(false), SILENCE);
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }

  /** Whether this happens over the composer or over the messages that it writes to, and files can be taken. */
  #isMine(event: DragEvent): boolean {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false;
    const path = event.composedPath();
    const over = path.find(target => target instanceof Element && this.#isList(target)) as
      Element | undefined;
    if (!over && !path.includes(this.#host)) return false;
    const root = this.#host.getRootNode() as ParentNode;
    this.#messages = over ?? [...root.querySelectorAll('chat-messages')].find(one => this.#isList(one));
    return this.#taker.mayTake();
  }

  #isList(element: Element): boolean {
    if (element.localName !== 'chat-messages') return false;
    const list = element as Element &
      ConversationHost & { readonly thread?: string; readonly session?: unknown };
    const { session, state, at } = this.#face;
    const id = state && conversationOf(list, state);
    return !!id && threadIdOf(id, list.thread) === at && sessionOf(list) === session;
  }

  readonly #onDragOver = (event: DragEvent): void => {
    const isMine = this.#isMine(event);
    if (isMine) {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    this.#say(isMine);
  };

  /** Over another part of the page `dragover` tells; out of the window nothing does. */
  readonly #onDragLeave = ({ clientX: x, clientY: y }: DragEvent): void => {
    if (x <= 0 || y <= 0 || x >= innerWidth || y >= innerHeight) this.#say(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    const isMine = this.#isMine(event);
    this.#say(false);
    const { dataTransfer } = event;
    if (!isMine || !dataTransfer) return;
    event.preventDefault();
    const folders = [...dataTransfer.items].flatMap(item => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? [entry.name] : [];
    });
    this.#taker.take(
      [...dataTransfer.files].filter(({ name }) => !folders.includes(name)),
      folders.map(name => ({ code: 'file-is-folder', name })),
    );
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || !clipboardData?.files.length || !this.#taker.mayTake()) return;
    // A spreadsheet also gives a picture of the words that it copies: the words are what was meant.
    const { types } = clipboardData;
    if (types.includes('text/html') && types.includes('text/plain')) return;
    event.preventDefault();
    this.#taker.take([...clipboardData.files], []);
  };
}
