import { css, html, nothing } from 'lit';
import type { KindBody } from './lazy-kind.js';
import type { CustomMessage } from '../model/message.js';
import { icon } from '../styles/icon.js';
import { placeOf, type Place } from './place.js';

const coordinates = ({ latitude, longitude }: Place): string =>
  `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`;

/** The body of a message of this kind. */
export const locationBody: KindBody<CustomMessage> = {
  render(message, view) {
    const place = placeOf(message);
    if (!place) return html`<div class="place">${message.text || view.locale.text('unknownKind')}</div>`;
    return html`
      <a class="place" href="geo:${place.latitude},${place.longitude}">
        <span class="place-pin">${icon('map-pin')}</span>
        <span class="place-words">
          <bdi class="place-name">${place.name || view.locale.text('location')}</bdi>
          <bdi class="meta">${coordinates(place)}</bdi>
        </span>
      </a>
      ${message.text && message.text !== (place.name || view.locale.text('location')) ? html`<div class="text" dir="auto">${message.text}</div>` : nothing}
    `;
  },
  styles: css`
    .place {
      display: flex;
      align-items: center;
      gap: calc(var(--_u) * 3);
      inline-size: 300px;
      max-inline-size: 100%;
      color: inherit;
      text-decoration: none;
    }

    .place-pin {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: var(--_radius-field);
      background:
        linear-gradient(var(--_hairline) 1px, transparent 1px) 0 3px / 10px 10px,
        linear-gradient(90deg, var(--_hairline) 1px, transparent 1px) 3px 0 / 10px 10px,
        color-mix(in oklab, var(--_positive) 16%, transparent);
      color: color-mix(in oklab, var(--_positive) 70%, var(--_text));
    }

    .place-words {
      display: grid;
      min-inline-size: 0;
    }

    .place-name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
};
