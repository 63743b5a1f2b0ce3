import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Message } from '../model/message.js';
import { tellKindsChange } from './changes.js';
import { standIn } from './coming.js';
import type { Kind } from './kind.js';

/** What of a kind only a message on screen needs. */
export type KindBody<M extends Message> = Pick<Kind<M>, 'render' | 'styles'>;

/**
 * A kind whose body is loaded when the first message of it is to be drawn. Its preview, or the room it will take, stands
 * there until then, and where the body cannot be had.
 */
export function lazyKind<M extends Message>(
  head: Omit<Kind<M>, 'render' | 'styles'>,
  load: () => Promise<KindBody<M>>,
): Kind<M> {
  let body: KindBody<M> | undefined;
  let coming: Promise<KindBody<M> | undefined> | undefined;
  const fetchBody = (): Promise<KindBody<M> | undefined> =>
    (coming ??= load().then(
      found => {
        body = found;
        tellKindsChange();
        return found;
      },
      () => {
        // The next message of this kind tries again.
        coming = undefined;
        return undefined;
      },
    ));
  return {
    ...head,
    get styles() {
      return body?.styles;
    },
    render(message, view) {
      // Drawn in the same place as what comes later, the body stays the same nodes: what plays there plays on.
      if (body) return html`${body.render(message, view)}`;
      const inPlace = standIn(message, head.preview(message, view));
      const later = fetchBody().then(found => (found ? found.render(message, view) : inPlace));
      return html`${until(later, inPlace)}`;
    },
  };
}
