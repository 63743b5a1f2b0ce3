import { css } from 'lit';

export const styles = css`
  :host {
    display: block;

    --_inset: var(--chat-launcher-inset, 20px);
    --_button: var(--chat-launcher-size, 56px);
  }

  .button {
    position: fixed;
    z-index: 2147483000;
    inset-block: auto var(--_inset);
    inset-inline: auto var(--_inset);
    inline-size: var(--_button);
    block-size: var(--_button);
    min-block-size: 0;
    padding: 0;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
    transition: scale 120ms var(--_ease);
  }

  .button:active {
    scale: 0.95;
  }

  .button .icon {
    inline-size: 26px;
    block-size: 26px;
  }

  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 22px;
    padding: 1px 6px;
    border: 2px solid var(--_surface);
    border-radius: 999px;
    background: light-dark(oklch(0.52 0.2 25), oklch(0.74 0.14 25));
    color: light-dark(white, oklch(0.18 0.02 25));
    font-size: var(--_meta-size);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }

  dialog {
    position: fixed;
    inset-block: auto calc(var(--_inset) * 1.6 + var(--_button));
    inset-inline: auto var(--_inset);
    inline-size: min(var(--chat-launcher-width, 400px), calc(100vw - 2 * var(--_inset)));
    block-size: min(var(--chat-launcher-height, 640px), calc(100dvh - 2.6 * var(--_inset) - var(--_button)));
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      var(--_shadow),
      0 0 0 1px var(--_hairline);
  }

  :host([position^='top']) .button {
    inset-block: var(--_inset) auto;
  }

  :host([position$='start']) .button {
    inset-inline: var(--_inset) auto;
  }

  :host([position^='top']) dialog {
    inset-block: calc(var(--_inset) * 1.6 + var(--_button)) auto;
  }

  :host([position$='start']) dialog {
    inset-inline: var(--_inset) auto;
  }

  dialog:popover-open,
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise 180ms var(--_ease);
  }

  /* Small pages: all of it. */
  dialog:modal {
    inset: 0 !important;
    inline-size: 100vw;
    block-size: 100dvh;
    border-radius: 0;
  }

  .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    padding-inline: calc(var(--_u) * 4) calc(var(--_u) * 2);
    background: var(--_raised);
  }

  .head h2 {
    margin: 0;
    overflow: hidden;
    font-size: var(--_heading-size);
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .body > slot::slotted(*),
  .body chat-app {
    flex: 1;
    min-block-size: 0;
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 12px;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;
