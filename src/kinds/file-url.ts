import { nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { isSafeUrl } from '../model/url.js';
import type { KindView } from './kind.js';

/** Draws something of a file's URL, at once where it is known, and something else where it cannot be had. */
export function withFileUrl(
  view: KindView,
  url: string,
  draw: (url: string) => unknown,
  broken: () => unknown,
): unknown {
  if (!isSafeUrl(url)) return broken();
  const found = view.fileUrl(url);
  if (typeof found === 'string') return isSafeUrl(found) ? draw(found) : broken();
  const drawn = found.then(
    resolved => (isSafeUrl(resolved) ? draw(resolved) : broken()),
    () => broken(),
  );
  return until(drawn, nothing);
}
