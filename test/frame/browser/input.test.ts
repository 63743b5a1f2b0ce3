import { expect } from 'chai';
import { expectAccessible } from '../../support/axe.js';
import { expectFocus } from '../../support/expect-elements.js';
import { canEmulateMedia, click, hover, media, press, resize, type } from '../../support/input.js';

describe('a test’s hands and eyes', () => {
  let host: HTMLElement;

  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });

  afterEach(() => host.remove());

  it('type text that is not ASCII and press single keys', async () => {
    const input = document.createElement('input');
    host.append(input);
    input.focus();
    await type('hé b');
    await press('Backspace');
    expect(input.value).to.equal('hé ');
  });

  it('press several keys at once', async () => {
    host.innerHTML = '<textarea></textarea><button>a</button><button>b</button>';
    const [text, first, second] = host.children as unknown as HTMLElement[];
    const seen: string[] = [];
    text!.addEventListener('keydown', event => {
      seen.push(`${event.shiftKey ? 'shift ' : ''}${event.ctrlKey ? 'ctrl ' : ''}${event.key}`);
    });
    text!.focus();
    await press('Shift+Enter');
    await press('Control+ArrowDown');
    expect(seen).to.include('shift Enter').and.to.include('ctrl ArrowDown');
    expect((text as HTMLTextAreaElement).value).to.equal('\n');
    second!.focus();
    await press('Shift+Tab');
    await expectFocus(first);
  });

  it('click and hover with a trusted mouse', async () => {
    host.innerHTML = '<button style="margin-block-start: 3000px">Far down</button>';
    const button = host.firstElementChild!;
    const seen: string[] = [];
    for (const name of ['mouseover', 'click'])
      button.addEventListener(name, event => seen.push(`${name} ${String(event.isTrusted)}`));
    await hover(button);
    await click(button);
    expect(seen).to.include.members(['mouseover true', 'click true']);
  });

  it('give the page a size', async () => {
    await resize(600, 500);
    expect([innerWidth, innerHeight]).to.deep.equal([600, 500]);
    await resize(1000, 700);
    expect([innerWidth, innerHeight]).to.deep.equal([1000, 700]);
  });

  it('say what the user prefers', async function () {
    if (!canEmulateMedia) this.skip();
    await media({ colorScheme: 'dark' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    await media({ colorScheme: 'light' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(false);
  });

  it('find what is not accessible, inside shadow roots too, and let pass what is', async () => {
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<button>Send</button>';
    await expectAccessible(host);
    shadow.innerHTML = '<button></button>';
    const failure = await expectAccessible(host).catch((error: unknown) => error);
    expect(String(failure)).to.include('button-name');
  });
});
