import { css } from 'lit';

export const styles = css`
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    max-block-size: min(200px, 40vh);
    margin: 0;
    padding: calc(var(--_u) * 2);
    padding-block-end: 0;
    overflow-y: auto;
    /* An empty mark, not none: without one WebKit does not call it a list. */
    list-style-type: '';
  }

  .file {
    position: relative;
    display: flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: min(260px, 100%);
    block-size: var(--_tile);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_hairline);
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    --_tile: 56px;
  }

  .file.picture {
    --_tile: max(76px, calc(var(--_target) * 2));
    inline-size: var(--_tile);
  }

  /* Among pictures all are as high. */
  .files:has(.picture) .file {
    --_tile: max(76px, calc(var(--_target) * 2));
  }

  .file.held {
    z-index: 1;
    cursor: grabbing;
    opacity: 0.75;
    box-shadow: var(--_shadow);
  }

  .open {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
    block-size: 100%;
    padding: calc(var(--_u) * 2);
    border: 0;
    border-radius: inherit;
    background: none;
    text-align: start;
    cursor: inherit;
  }

  .open:focus-visible {
    outline-offset: -2px;
  }

  .thumb {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    overflow: hidden;
    border-radius: calc(var(--_radius-card) - var(--_u));
    background: var(--_raised);
    color: var(--_meta);
  }

  .picture .open {
    padding: 0;
  }

  .picture .thumb {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
  }

  .thumb img,
  .thumb video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
    pointer-events: none;
  }

  .says {
    position: absolute;
    inset-block-end: var(--_u);
    inset-inline-start: var(--_u);
    display: grid;
    padding: 3px;
    border-radius: 999px;
    background: oklch(0 0 0 / 0.6);
    color: white;
  }

  .says .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .about {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    overflow: hidden;
    font-size: var(--_name-size);
    font-weight: 600;
    line-height: 1.3846;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .remove {
    margin-inline-end: var(--_u);
  }

  .picture .remove {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    place-items: start end;
    margin: 0;
    padding: 4px;
    border-radius: 0;
  }

  .picture .remove .icon {
    box-sizing: content-box;
    padding: 3px;
    border-radius: 999px;
    background: oklch(0 0 0 / 0.6);
    color: white;
  }

  .picture .remove:enabled:hover {
    background: none;
  }

  .picture .remove:focus-visible {
    outline: 0;
  }

  .picture .remove:focus-visible .icon {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .file-view {
    display: grid;
    justify-items: center;
    margin-block-end: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2);
    border-radius: var(--_radius-card);
    background: var(--_raised);
    color: var(--_meta);
  }

  .file-view img,
  .file-view video {
    display: block;
    max-inline-size: 100%;
    max-block-size: min(280px, 40vh);
    border-radius: var(--_radius-small);
  }

  .file-view chat-audio {
    inline-size: 100%;
    color: var(--_text);
  }

  .file-field {
    display: grid;
    gap: var(--_u);
    margin-block-end: calc(var(--_u) * 3);
    font-weight: 600;
    font-size: 0.875rem;
  }

  .file-field .field {
    min-block-size: 0;
    padding: calc(var(--_u) * 1.75) calc(var(--_u) * 3);
    font-weight: 400;
  }

  .file-field .field:focus-visible {
    outline: 2px solid var(--_accent);
  }

  .file-field .meta {
    font-weight: 400;
  }

  .file-switch {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: var(--_target);
    font-size: 0.875rem;
  }

  .file-switch input {
    position: relative;
    flex: none;
    inline-size: 36px;
    block-size: 22px;
    margin: 0;
    border: 0;
    border-radius: 999px;
    appearance: none;
    background: color-mix(in oklab, var(--_text) 42%, var(--_surface));
    transition: background-color 120ms var(--_ease);
  }

  .file-switch input::after {
    content: '';
    position: absolute;
    inset: 3px;
    inset-inline-end: auto;
    inline-size: 16px;
    border-radius: 999px;
    background: var(--_surface);
    transition: translate 120ms var(--_ease);
  }

  .file-switch input:checked {
    background: var(--_accent);
  }

  .file-switch input:checked::after {
    translate: 14px;
  }

  .file-switch input:checked:dir(rtl)::after {
    translate: -14px;
  }

  .file-place {
    align-self: center;
  }

  .file-away {
    margin-inline-start: auto;
  }

  @media (forced-colors: active) {
    .file,
    .file-switch input {
      border: 1px solid;
    }

    .file-switch input:checked {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
