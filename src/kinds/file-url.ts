import { noChange } from 'lit';
import { until } from 'lit/directives/until.js';
import { isSafeUrl } from '../model/url.js';
import type { KindView } from './kind.js';

/** A URL for an attribute; while it is being found out, the attribute keeps what it has. */
export type FileUrl = string | typeof noChange;

/**
 * Draws something of a file's URL, and something else where it cannot be had. Where the URL has to be asked for, the
 * same is drawn without it first: its place is kept, and a preview of the same file stays until the file is there.
 */
export function withFileUrl(
  view: Pick<KindView, 'fileUrl'>,
  url: string,
  draw: (url: FileUrl) => unknown,
  broken: () => unknown,
): unknown {
  if (!isSafeUrl(url)) return broken();
  const found = view.fileUrl(url);
  if (typeof found === 'string') return isSafeUrl(found) ? draw(found) : broken();
  const drawn = found.then(
    resolved => (isSafeUrl(resolved) ? draw(resolved) : broken()),
    () => broken(),
  );
  return until(drawn, draw(noChange));
}
