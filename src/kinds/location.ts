import { css, html, nothing } from 'lit';
import type { CustomMessage } from '../model/message.js';
import { icon } from '../styles/icon.js';
import type { ComposeContext, Kind } from './kind.js';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
}

/** Reads `{ latitude, longitude, name? }`, degrees; undefined where it is not a place on Earth. */
function placeOf({ customData }: CustomMessage): Place | undefined {
  const { latitude, longitude, name } = customData as Partial<Record<string, unknown>>;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude, name: typeof name === 'string' ? name : '' };
}

const coordinates = ({ latitude, longitude }: Place): string =>
  `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`;

/** A device that takes longer than this does not know where it is, milliseconds. */
const PATIENCE = 20_000;

/** Sends where one is, once the browser was allowed to say it. */
async function sendPosition({ locale, send, tell }: ComposeContext): Promise<void> {
  tell(locale.text('locating'));
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject, {
        timeout: PATIENCE,
        enableHighAccuracy: true,
      });
    });
    tell('');
    const { latitude, longitude } = coords;
    send({ custom: 'location', customData: { latitude, longitude }, text: locale.text('location') });
  } catch (thrown) {
    // 1 is PERMISSION_DENIED.
    const isRefused = (thrown as Partial<GeolocationPositionError>).code === 1;
    tell(locale.text(isRefused ? 'locationRefused' : 'locationFailed'));
  }
}

/**
 * A place. No map is fetched from anywhere: a `geo:` link (RFC 5870) opens whatever shows maps on the reader's device.
 */
export const location: Kind<CustomMessage> = {
  frame: 'card',
  previewIcon: 'map-pin',
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
  preview: (message, { locale }) => placeOf(message)?.name || message.text || locale.text('location'),
  compose: {
    label: locale => locale.text('shareLocation'),
    icon: 'map-pin',
    open: sendPosition,
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
