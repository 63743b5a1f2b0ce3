// A script of its own, so that the page has its colours before the chat is loaded.
export {};

/** How the page looks; kept in this browser, and told to the page by attributes of its root. */
interface Look {
  readonly theme: string;
  readonly density: string;
  readonly direction: string;
}

const KEY = 'parlour-demo-look';
const PLAIN: Look = { theme: 'system', density: 'comfortable', direction: 'ltr' };

function remembered(): Look {
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  try {
    return { ...PLAIN, ...JSON.parse(localStorage.getItem(KEY) ?? '{}'), ...asked };
  } catch {
    return { ...PLAIN, ...asked };
  }
}

function remember(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // A page without storage forgets; nothing else depends on it.
  }
}

const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

const press = (button: Element, isPressed: boolean): void =>
  button.setAttribute('aria-pressed', String(isPressed));

function show({ theme, density, direction }: Look): void {
  const root = document.documentElement;
  Object.assign(root.dataset, { theme, density });
  root.dir = direction;
  for (const button of all('[data-theme]')) {
    if (button !== root) press(button, button.dataset['theme'] === theme);
  }
  for (const button of all('[data-toggle=density]')) press(button, density === 'compact');
  for (const button of all('[data-toggle=direction]')) press(button, direction === 'rtl');
}

/** Makes the buttons of the bar work, and the page look as it did last time, or as its address says. */
function followLook(): void {
  let look = remembered();
  const change = (changes: Partial<Look>): void => {
    look = { ...look, ...changes };
    remember(look);
    show(look);
  };
  for (const button of all('button[data-theme]')) {
    button.addEventListener('click', () => change({ theme: button.dataset['theme'] ?? PLAIN.theme }));
  }
  for (const button of all('[data-toggle=density]')) {
    button.addEventListener('click', () =>
      change({ density: look.density === 'compact' ? 'comfortable' : 'compact' }),
    );
  }
  for (const button of all('[data-toggle=direction]')) {
    button.addEventListener('click', () => change({ direction: look.direction === 'rtl' ? 'ltr' : 'rtl' }));
  }
  show(look);
}

followLook();
