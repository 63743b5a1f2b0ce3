import { expect } from 'chai';
import { define, elementTags } from '../../support/elements.js';

const tags = await elementTags();

describe('importing an element’s class', () => {
  for (const tag of tags) {
    it(`registers no ${tag}, its define module does, and a second time does no harm`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<!doctype html><body></body>';
      document.body.append(frame);
      await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
      const load = (path: string): Promise<string> =>
        new Promise((resolve, reject) => {
          const script = frame.contentDocument!.createElement('script');
          script.type = 'module';
          script.src = path;
          script.onload = () => resolve(path);
          script.onerror = () => reject(new Error(`${path} did not load`));
          frame.contentDocument!.body.append(script);
        });
      const registry = frame.contentWindow!.customElements;
      await load(`/src/elements/${tag}/${tag}.ts`);
      expect(registry.get(tag)).to.equal(undefined);
      await load(`/src/elements/${tag}/define.ts`);
      const type = registry.get(tag);
      expect(type).to.be.a('function');
      await load(`/src/elements/${tag}/define.ts?again`);
      expect(registry.get(tag)).to.equal(type);
      frame.remove();
    });
  }

  it('works with import(), too', async () => {
    await define(tags[0]!);
    expect(customElements.get(tags[0]!)).to.be.a('function');
  });
});
