// A person's hands, for browser tests: real keys and a real mouse in all three engines.
import {
  emulateMedia,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
} from '@web/test-runner-commands';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine that this test runs in. */
export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** Presses one key, or several at once: `press('Enter')`, `press('Shift+Tab')`. */
export async function press(chord: string): Promise<void> {
  const keys = chord === '+' ? ['+'] : chord.split('+');
  await executeServerCommand('parlour:press', keys);
  await painted();
}

/** Types into whatever has the focus. */
export async function type(text: string): Promise<void> {
  if (engine === 'webkit') for (const sign of text) await typeSign(sign);
  else await sendKeys({ type: text });
  await painted();
}

/**
 * WebKit's driver, given a whole text, loses doubled letters: it is given one sign at a time. It also lets go of Shift
 * before the key now and then ("Half" arrives as "half"), and has no key for "é": into a field, those go as an input
 * method would put them there, undoable and with the same events.
 */
async function typeSign(sign: string): Promise<void> {
  const plain = /^[a-z0-9 .,;=/[\]'-]$/.test(sign);
  if (plain || !inField()) await sendKeys({ type: sign });
  else document.execCommand('insertText', false, sign);
}

function inField(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
}

/** Takes back what was done last in the field. WebKit's driver has no keys for that: it is asked by its menu's command. */
export async function undo(): Promise<void> {
  if (engine === 'webkit') document.execCommand('undo');
  else await press('Control+z');
  await painted();
}

/** Clicks in the middle of an element, after scrolling it into view. */
export async function click(target: Element, button: 'left' | 'middle' | 'right' = 'left'): Promise<void> {
  const position = await middle(target);
  if (engine === 'webkit' && button !== 'left') await clickByHand(position, button);
  else await sendMouse({ type: 'click', position, button });
  await painted();
}

/**
 * WebKit's driver lets go of the left button, whichever it pressed: the right one would stay down for all tests to come,
 * and no press of the left one would be a `pointerdown` any more. What the others do is done to the page instead.
 */
async function clickByHand([x, y]: [number, number], button: 'middle' | 'right'): Promise<void> {
  await sendMouse({ type: 'move', position: [x, y] });
  let at = document.elementFromPoint(x, y)!;
  for (let inner = at.shadowRoot; inner; inner = at.shadowRoot) {
    const deeper = inner.elementFromPoint(x, y);
    if (!deeper || deeper === at) break;
    at = deeper;
  }
  const [number, buttons] = button === 'right' ? [2, 2] : [1, 4];
  const mouse = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, button: number };
  const finger = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  at.dispatchEvent(new PointerEvent('pointerdown', { ...finger, buttons }));
  const isTaken = !at.dispatchEvent(new MouseEvent('mousedown', { ...mouse, buttons }));
  if (!isTaken) focusAround(at);
  if (button === 'right') at.dispatchEvent(new PointerEvent('contextmenu', { ...finger, buttons }));
  at.dispatchEvent(new PointerEvent('pointerup', finger));
  at.dispatchEvent(new MouseEvent('mouseup', mouse));
  at.dispatchEvent(new PointerEvent('auxclick', finger));
}

/** Gives the focus to what a press on an element gives it to. */
function focusAround(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (!at.matches('a[href], button, input, textarea, select, summary, [tabindex]')) continue;
    (at as HTMLElement).focus({ preventScroll: true });
    return;
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Clicks twice, faster than any engine's limit for a double click. */
export async function doubleClick(target: Element): Promise<void> {
  await executeServerCommand('parlour:double-click', await middle(target));
  await painted();
}

/** Rests the mouse on the middle of an element. */
export async function hover(target: Element): Promise<void> {
  await sendMouse({ type: 'move', position: await middle(target) });
  await painted();
}

/** Lets go of the mouse and moves it to the corner, so that nothing of the next test is under it. */
export async function letGo(): Promise<void> {
  await resetMouse();
  // There it only lets go.
  if (engine === 'firefox') await sendMouse({ type: 'move', position: [1, 1] });
}

/** Gives the page this size, or as near to it as the engine's window can be. */
export async function resize(width: number, height: number): Promise<void> {
  await executeServerCommand('parlour:resize', { width, height });
  await painted();
}

/** Whether `media` works: only Chromium lets a test say what the user prefers. */
export const canEmulateMedia = engine === 'chromium';

/** Says what the user prefers. Skip the test where `canEmulateMedia` is false. */
export async function media(preference: {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
}): Promise<void> {
  await emulateMedia(preference);
}

/** After the next frame is drawn. */
export function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

async function middle(target: Element): Promise<[number, number]> {
  target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  await painted();
  let box = target.getBoundingClientRect();
  // What still moves would be somewhere else by the time the driver's mouse is there.
  for (let frame = 0; frame < 30; frame += 1) {
    await painted();
    const { x, y } = box;
    box = target.getBoundingClientRect();
    if (box.x === x && box.y === y) break;
  }
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}
