// Commands that Web Test Runner's own do not offer on all three engines: several keys at once, and the window's size.
const webdriverKeys = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F10: '\uE03A',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

async function press({ browser, id }, keys) {
  if (browser.type === 'puppeteer') {
    const { keyboard } = browser.getPage(id);
    // Firefox knows the blank by its sign alone.
    const [last, ...held] = keys.map(key => (key === 'Space' ? ' ' : key)).toReversed();
    for (const key of held.toReversed()) await keyboard.down(key);
    await keyboard.press(last);
    for (const key of held) await keyboard.up(key);
    return;
  }
  const values = keys.map(key => webdriverKeys[key] ?? key);
  await browser.driver.performActions([
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        ...values.map(value => ({ type: 'keyDown', value })),
        ...values.toReversed().map(value => ({ type: 'keyUp', value })),
      ],
    },
  ]);
}

async function doubleClick({ browser, id }, [x, y]) {
  if (browser.type === 'puppeteer') {
    await browser.getPage(id).mouse.click(x, y, { count: 2 });
    return;
  }
  const once = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await browser.driver.performActions([
    {
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'mouse' },
      actions: [{ type: 'pointerMove', duration: 0, x, y }, ...once, ...once],
    },
  ]);
}

async function resize({ browser, id }, { width, height }) {
  if (browser.type === 'puppeteer') {
    await browser.getPage(id).setViewport({ width, height });
    return;
  }
  // The window is as much larger than the page as its frame is.
  const inner = await browser.driver.execute('return [innerWidth, innerHeight]');
  const outer = await browser.driver.getWindowRect();
  await browser.driver.setWindowRect(
    null,
    null,
    outer.width + width - inner[0],
    outer.height + height - inner[1],
  );
}

/** The commands behind test/support/input.ts. */
export function inputPlugin() {
  return {
    name: 'parlour-input',
    async executeCommand({ command, payload, session }) {
      if (command === 'parlour:press') await press(session, payload);
      else if (command === 'parlour:double-click') await doubleClick(session, payload);
      else if (command === 'parlour:resize') await resize(session, payload);
      else return undefined;
      return true;
    },
  };
}
