import type { LitElement, ReactiveController } from 'lit';

/** So far a pointer goes before it means to move something, pixels. */
const SLACK = 6;

/** Moves tiles of a row by mouse, pen or finger: the one that is held changes places with those it comes over. */
export class TileDrag implements ReactiveController {
  readonly #host: LitElement;
  readonly #move: (id: string, to: number) => boolean;
  #life: AbortController | undefined;
  #moved = false;

  /** @param move Puts the tile of this id to that place of the row. */
  constructor(host: LitElement, move: (id: string, to: number) => boolean) {
    this.#host = host;
    this.#move = move;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Whether the press that ends now was a move, and so no click. */
  takeMoved(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    const tile = event.currentTarget as HTMLElement;
    const { file: id } = tile.dataset;
    if (event.button !== 0 || !event.isPrimary || !id) return;
    this.#end();
    this.#moved = false;
    const { clientX, clientY } = event;
    this.#life = new AbortController();
    const { signal } = this.#life;
    // On the page: a tile that changes its place would lose a pointer that it had captured.
    addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        if (!this.#moved && Math.hypot(x - clientX, y - clientY) < SLACK) return;
        this.#moved = true;
        tile.classList.add('held');
        this.#over(tile, id, x, y);
      },
      { signal },
    );
    const end = (): void => {
      tile.classList.remove('held');
      this.#end();
    };
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  };

  #over(tile: HTMLElement, id: string, x: number, y: number): void {
    const tiles = [...(tile.parentElement?.children ?? [])];
    const to = tiles.findIndex(other => {
      const box = other.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    if (to >= 0 && tiles[to] !== tile && this.#move(id, to)) this.#host.requestUpdate();
  }

  #end(): void {
    this.#life?.abort();
    this.#life = undefined;
  }
}
