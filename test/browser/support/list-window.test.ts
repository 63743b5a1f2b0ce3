import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ListWindow } from '../../../src/support/list-window.js';
import { painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Row {
  readonly key: string;
  readonly height: number;
}

const HEIGHT = 300;
const rowsFrom = (from: number, to: number, height = (i: number) => 20 + ((i * 13) % 60)): Row[] =>
  Array.from({ length: to - from }, (_, i) => ({ key: `k${String(from + i)}`, height: height(from + i) }));

/** A list of boxes, with nothing of a chat in it. */
class TestList extends LitElement {
  static override properties = { rows: { attribute: false } };
  declare rows: readonly Row[];
  moves = 0;
  window = new ListWindow(this, {
    scroller: () => this.scroller,
    rows: () => this.renderRoot.querySelector('.rows'),
    estimate: 50,
    edge: this.edge,
    onMove: () => (this.moves += 1),
  });
  #held: readonly Row[] | undefined;

  constructor() {
    super();
    this.rows = [];
  }

  get edge(): 'start' | 'end' {
    return 'end';
  }

  get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  drawn(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  row(key: string): HTMLElement | undefined {
    return this.drawn().find(row => row.dataset['key'] === key);
  }

  topOf(key: string): number {
    return (this.row(key)?.getBoundingClientRect().top ?? NaN) - this.scroller!.getBoundingClientRect().top;
  }

  get atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller!;
    return scrollHeight - scrollTop - clientHeight <= 4;
  }

  protected override willUpdate(): void {
    if (this.rows === this.#held) return;
    this.#held = this.rows;
    this.window.setKeys(this.rows.map(({ key }) => key));
  }

  protected override render(): unknown {
    const { start, end, before, after } = this.window;
    return html`
      <div
        class="scroller"
        .style=${`block-size: ${String(HEIGHT)}px; overflow: auto; overflow-anchor: none`}
      >
        <div .style=${`block-size: ${String(before)}px`}></div>
        <div class="rows">
          ${repeat(
            this.rows.slice(start, end),
            ({ key }) => key,
            ({ key, height }) =>
              html`<div class="row" data-key=${key} .style=${`block-size: ${String(height)}px`}>${key}</div>`,
          )}
        </div>
        <div .style=${`block-size: ${String(after)}px`}></div>
      </div>
    `;
  }
}
customElements.define('test-list', TestList);

class TestListFromStart extends TestList {
  override get edge(): 'start' | 'end' {
    return 'start';
  }
}
customElements.define('test-list-start', TestListFromStart);

let list: TestList;

async function show(
  rows: readonly Row[],
  tag: 'test-list' | 'test-list-start' = 'test-list',
): Promise<TestList> {
  list = document.createElement(tag) as TestList;
  list.rows = rows;
  document.body.append(list);
  await until(() => list.drawn().length > 0, 'rows');
  await painted();
  return list;
}

/** Scrolls there and waits until rows are drawn there. */
async function scrollTo(top: number): Promise<void> {
  list.scroller!.scrollTop = top;
  await until(() => {
    const view = list.scroller!.getBoundingClientRect();
    const [first, last] = [list.drawn()[0]!, list.drawn().at(-1)!].map(row => row.getBoundingClientRect());
    return first!.top <= view.top + 1 && last!.bottom >= view.bottom - 1;
  }, 'rows in view');
  await painted();
}

/** The first row that stands whole in the view. */
const inView = (): string => list.drawn().find(row => list.topOf(row.dataset['key']!) >= 0)!.dataset['key']!;

describe('ListWindow', () => {
  afterEach(() => {
    list.remove();
  });

  it('draws few rows of many, and room for the others', async () => {
    await show(rowsFrom(0, 5000));
    expect(list.drawn().length).to.be.below(60);
    expect(list.scroller!.scrollHeight).to.be.above(5000 * 20);
    await scrollTo(list.scroller!.scrollHeight / 3);
    expect(list.drawn().length).to.be.below(60);
    await scrollTo(0);
    await until(() => list.row('k0'), 'the first row');
    expect(list.topOf('k0')).to.be.closeTo(0, 1);
  });

  it('draws all where it is asked to', async () => {
    list = document.createElement('test-list') as TestList;
    list.window.all = true;
    list.rows = rowsFrom(0, 300);
    document.body.append(list);
    await until(() => list.drawn().length === 300, 'all rows');
  });

  it('begins at its edge: the end, or the start', async () => {
    await show(rowsFrom(0, 500));
    await until(() => list.atEnd && list.row('k499'), 'the end');
    list.remove();
    await show(rowsFrom(0, 500), 'test-list-start');
    expect(list.scroller!.scrollTop).to.equal(0);
    expect(list.window.atEdge).to.equal(true);
  });

  it('stays at its edge when rows come there, and says when it leaves it', async () => {
    await show(rowsFrom(0, 100));
    list.rows = [...list.rows, ...rowsFrom(100, 120)];
    await until(() => list.atEnd && list.row('k119'), 'the new end');
    await scrollTo(list.scroller!.scrollTop - 200);
    expect(list.window.atEdge).to.equal(false);
    await scrollTo(list.scroller!.scrollHeight);
    expect(list.window.atEdge).to.equal(true);
  });

  const changes: [string, (rows: readonly Row[], key: string) => Row[]][] = [
    ['many rows come before it', rows => [...rowsFrom(-300, 0), ...rows]],
    ['rows come after it', rows => [...rows, ...rowsFrom(1000, 1100)]],
    ['most before it go', (rows, key) => rows.slice(rows.findIndex(row => row.key === key) - 15)],
    [
      'every second one before it goes',
      (rows, key) => rows.filter((_, i) => i % 2 === 0 || i >= rows.findIndex(each => each.key === key)),
    ],
    ['the one before it goes', (rows, key) => rows.toSpliced(rows.findIndex(row => row.key === key) - 1, 1)],
    [
      'one comes just above the view',
      (rows, key) =>
        rows.toSpliced(rows.findIndex(row => row.key === key) - 20, 0, { key: 'new', height: 70 }),
    ],
    [
      'rows out of sight get another height',
      (rows, key) =>
        rows.map((row, i) =>
          i < rows.findIndex(each => each.key === key) - 12 ? { ...row, height: row.height + 35 } : row,
        ),
    ],
  ];
  for (const [what, change] of changes) {
    it(`a row that one reads does not move when ${what}`, async () => {
      await show(rowsFrom(0, 1000));
      await scrollTo(list.scroller!.scrollHeight / 2 + 7);
      const key = inView();
      const top = list.topOf(key);
      list.rows = change(list.rows, key);
      await list.updateComplete;
      await painted();
      expect(list.topOf(key)).to.be.closeTo(top, 1);
      await painted();
      expect(list.topOf(key)).to.be.closeTo(top, 1);
    });
  }

  it('rows above the view that change by themselves do not move it', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const key = inView();
    const top = list.topOf(key);
    const above = list
      .drawn()
      .filter(row => row.getBoundingClientRect().bottom < list.scroller!.getBoundingClientRect().top);
    expect(above.length).to.be.above(2);
    for (const row of above) row.style.blockSize = '140px';
    await painted();
    await painted();
    expect(list.topOf(key)).to.be.closeTo(top, 1);
  });

  it('the row that one reads is taken away: the next one stays where it is', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const key = inView();
    const index = list.rows.findIndex(row => row.key === key);
    const next = list.rows[index + 1]!.key;
    // What reaches into the view from above goes with it.
    const top = list.topOf(next);
    list.rows = list.rows.filter((_, i) => i !== index && i !== index - 1);
    await list.updateComplete;
    await painted();
    expect(list.topOf(next)).to.be.closeTo(top, 1);
  });

  it('a redraw between a scroll and its event does not undo the scroll', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const key = inView();
    const top = list.topOf(key);
    list.scroller!.scrollTop -= 150;
    list.rows = [...list.rows, ...rowsFrom(1000, 1001)];
    await list.updateComplete;
    await painted();
    expect(list.topOf(key)).to.be.closeTo(top + 150, 2);
  });

  for (const align of ['start', 'center', 'end'] as const) {
    it(`goes to a row that was never drawn, and puts it at the ${align}`, async () => {
      await show(rowsFrom(0, 2000));
      list.window.toKey('k700', align);
      const wanted = () => {
        const height = list.row('k700')?.offsetHeight ?? 0;
        return { start: 0, center: (HEIGHT - height) / 2, end: HEIGHT - height }[align];
      };
      // Its height is known only once it is drawn.
      await until(() => Math.abs(list.topOf('k700') - wanted()) <= 40, 'the row');
      await painted();
      expect(list.topOf('k700')).to.be.within(-1, HEIGHT - list.row('k700')!.offsetHeight + 40);
      expect(list.window.atEdge).to.equal(false);
    });
  }

  it('goes no further than it must, and nowhere for a row that is in view or that nobody knows', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const { scrollTop } = list.scroller!;
    list.window.toKey(inView(), 'nearest');
    list.window.toKey('nobody', 'start');
    await painted();
    expect(list.scroller!.scrollTop).to.be.closeTo(scrollTop, 1);
  });

  it('is moved in the page, and taken out and put back: where it was, and it still listens', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const key = inView();
    const top = list.topOf(key);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(list);
    await until(() => Math.abs(list.topOf(key) - top) <= 1, 'the row is where it was');
    list.remove();
    await painted();
    document.body.append(list);
    await until(() => Math.abs(list.topOf(key) - top) <= 1, 'the row is where it was');
    const { moves } = list;
    await scrollTo(0);
    await until(() => list.row('k0'), 'the first row');
    expect(list.moves).to.be.above(moves);
    box.remove();
  });

  it('is hidden and shown again: where it was', async () => {
    await show(rowsFrom(0, 1000));
    await scrollTo(list.scroller!.scrollHeight / 2);
    const key = inView();
    const top = list.topOf(key);
    list.hidden = true;
    list.style.display = 'none';
    await painted();
    list.rows = [...list.rows, ...rowsFrom(1000, 1010)];
    await list.updateComplete;
    await painted();
    list.style.display = '';
    list.hidden = false;
    await until(() => Math.abs(list.topOf(key) - top) <= 1, 'the row is where it was');
  });

  it('an empty list, a list of one, and back', async () => {
    await show(rowsFrom(0, 1));
    list.rows = [];
    await until(() => list.drawn().length === 0, 'no row');
    list.rows = rowsFrom(0, 1000);
    await until(() => list.atEnd && list.row('k999'), 'the end');
  });
});
