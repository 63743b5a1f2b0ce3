import { expect } from 'chai';
import type { LitElement } from 'lit';
import '../../../src/define.js';
import { define, elementTags } from '../../support/elements.js';
import { engine } from '../../support/input.js';

declare const gc: (() => void) | undefined;

const howMany = 40;
const mayStay = 2;

const tags = await elementTags();

const moment = (time = 0): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

/** Makes one element, lets it draw and takes it out again; only a weak reference is left. */
async function comeAndGo(tag: string, parent: Element): Promise<WeakRef<Element>> {
  const element = document.createElement(tag) as LitElement;
  if (tag === 'chat-session' || tag === 'chat-app') {
    element.setAttribute('app-id', 'leak');
    element.setAttribute('uid', 'ada');
    element.setAttribute('name', 'Ada');
  }
  parent.append(element);
  await element.updateComplete;
  await moment();
  element.remove();
  return new WeakRef(element);
}

async function alive(references: readonly WeakRef<Element>[]): Promise<number> {
  let count = references.length;
  for (let round = 0; round < 40 && count > mayStay; round += 1) {
    await moment(50);
    gc?.();
    count = references.filter(reference => reference.deref()).length;
  }
  return count;
}

describe('removed elements leave nothing behind', () => {
  let session: HTMLElement & { ready?: Promise<unknown> };

  before(async function () {
    // The other engines offer no way to ask for a collection.
    if (engine !== 'chromium') this.skip();
    expect(tags, 'tags in the manifest').to.not.be.empty;
    session = document.createElement('chat-session');
    session.setAttribute('app-id', 'leak');
    session.setAttribute('uid', 'ada');
    session.setAttribute('name', 'Ada');
    document.body.append(session);
    await session.ready;
  });

  after(() => session?.remove());

  for (const tag of tags) {
    it(`${tag}: ${String(howMany)} come and go`, async function () {
      this.timeout(30_000);
      await define(tag);
      const references: WeakRef<Element>[] = [];
      const parent = tag === 'chat-session' || tag === 'chat-app' ? document.body : session;
      for (let count = 0; count < howMany; count += 1) references.push(await comeAndGo(tag, parent));
      expect(await alive(references)).to.be.at.most(mayStay);
    });
  }
});
