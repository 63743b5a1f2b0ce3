import { css, html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../model/attachment.js';
import { icon } from '../styles/soon-icons.js';
import { isSafeUrl } from '../model/url.js';

/** The blurred picture that stands there until the real one does. */
export const blurOf = ({ placeholder }: Attachment): TemplateResult | typeof nothing =>
  placeholder && isSafeUrl(placeholder) ? html`<img class="blur" src=${placeholder} alt="" />` : nothing;

/** What is said where something cannot be shown. */
export const brokenWords = (
  mark: 'image' | 'video',
  words: string,
  isHidden: boolean,
  name?: string,
): TemplateResult => html`
  <span class="broken" ?hidden=${isHidden}
    >${icon(mark)}${name ? html`<bdi>${name}</bdi> ` : nothing}<span>${words}</span></span
  >
`;

/** Puts the words in place of what could not be loaded. The space stays: nothing jumps. */
export function showBroken(event: Event): void {
  const failed = event.currentTarget as HTMLElement;
  // Nothing was asked for yet.
  if (!failed.hasAttribute('src')) return;
  failed.hidden = true;
  const words = failed.parentElement?.querySelector<HTMLElement>('.broken');
  if (words) words.hidden = false;
}

/** What was broken may be there now, under another URL. */
export function showLoaded(event: Event): void {
  const loaded = event.currentTarget as HTMLElement;
  loaded.hidden = false;
  const words = loaded.parentElement?.querySelector<HTMLElement>('.broken');
  if (words) words.hidden = true;
}

/** Pictures and films alike: a frame that keeps its space, and the time over it where no words follow. */
export const frameStyles = css`
  .picture,
  .film {
    position: relative;
    display: block;
    overflow: hidden;
    max-block-size: 420px;
    background: var(--_pressed);
    color: var(--_meta);
  }

  .picture img,
  .film .blur,
  .film video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .picture .blur,
  .film .blur {
    filter: blur(12px);
    scale: 1.1;
  }

  .picture .broken,
  .film .broken {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 3);
    background: color-mix(in oklab, var(--_text) 10%, var(--_surface));
    font-size: var(--_meta-size);
    text-align: center;
  }

  .pictures,
  .films {
    margin: calc(var(--_u) * -1) calc(var(--_u) * -2);
    overflow: hidden;
    border-radius: calc(var(--_radius) - 4px);
  }

  .pictures:has(+ .text),
  .films:has(+ .text) {
    margin-block-end: calc(var(--_u) * 1.5);
  }

  /* Without words below, the time stands on the picture. */
  .row :is(.pictures, .films) + .stamp {
    position: absolute;
    inset-block-end: calc(var(--_u) * 2.5);
    inset-inline-end: calc(var(--_u) * 2.5);
    margin: 0;
    padding: 1px 8px;
    border-radius: 999px;
    background: oklch(0.16 0.01 262 / 0.62);
    color: white;
    pointer-events: none;
  }

  .row :is(.pictures, .films) + .stamp .mark.read {
    color: oklch(0.82 0.1 240);
  }

  .row .films:has(.playing) + .stamp {
    visibility: hidden;
  }

  .picture:focus-visible {
    outline-offset: -3px;
    outline-color: white;
    box-shadow: inset 0 0 0 5px var(--_accent);
  }

  @media (forced-colors: active) {
    .row :is(.pictures, .films) + .stamp {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
