import { expect } from 'chai';
import { localeOf } from '../../../src/locales/registry.js';

describe('English times', () => {
  for (const language of ['en', 'en-US']) {
    it(`are written in ${language} as the browser itself writes them, every minute of a day`, () => {
      const own = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
      const locale = localeOf(language);
      for (let minute = 0; minute < 24 * 60; minute++) {
        const time = new Date(2026, 0, 5, 0, minute).getTime();
        expect(locale.time(time)).to.equal(own.format(time));
      }
    });
  }

  it('follow the region where it writes them otherwise', () => {
    expect(localeOf('en-GB').time(new Date(2026, 0, 5, 14, 5).getTime())).to.equal('14:05');
  });
});
