import { css } from 'lit';

/** The list itself: what scrolls, and what stands over and in place of it. */
export const styles = css`
  :host {
    --_gutter: calc(var(--_u) * 4);
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    /* As tall as its place is and not as its messages are, of which it draws as many as there is room for. */
    contain: size;
    contain-intrinsic-block-size: min(100dvh, 40rem);
    background: var(--chat-messages-background, var(--_surface));
    container: chat-messages / inline-size;
  }

  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    /* The list keeps its place by itself, in every engine alike. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .inside {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-block-size: 100%;
    padding-block: calc(var(--_u) * 3);
  }

  .spacer {
    flex: none;
  }

  .beginning,
  .more {
    padding: calc(var(--_u) * 5) var(--_gutter) calc(var(--_u) * 2);
    color: var(--_meta);
    font-size: var(--_meta-size);
    text-align: center;
  }

  .state {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 6);
    color: var(--_meta);
    text-align: center;
    text-wrap: balance;
  }

  .state .icon {
    inline-size: 32px;
    block-size: 32px;
    color: var(--_faint);
  }

  .skeleton {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4) var(--_gutter);
    overflow: hidden;
    opacity: 0;
    /* What is there at once needs no stand-in. */
    animation: appear 200ms 200ms forwards;
  }

  .skeleton span {
    flex: none;
    inline-size: 46%;
    block-size: 38px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .skeleton span:nth-child(3n) {
    inline-size: 62%;
    block-size: 62px;
  }

  .skeleton span:nth-child(4n + 2) {
    align-self: flex-end;
    inline-size: 38%;
  }

  .to-newest {
    position: absolute;
    inset-block-end: calc(var(--_u) * 4);
    inset-inline-end: var(--_gutter);
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 40px;
    min-block-size: 40px;
    padding-inline: 10px;
    border: 0;
    border-radius: 999px;
    background: var(--_overlay);
    box-shadow:
      0 0 0 1px var(--_hairline),
      var(--_shadow);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 600;
    animation: rise 160ms var(--_ease);
  }

  .to-newest.with-count {
    padding-inline: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
    background: var(--_accent);
    box-shadow: var(--_shadow);
    color: var(--_on-accent);
  }

  .link {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .link.danger {
    color: var(--_danger);
  }

  .link .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @keyframes appear {
    to {
      opacity: 1;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @media (forced-colors: active) {
    .to-newest {
      border: 1px solid;
    }

    .to-newest.with-count {
      forced-color-adjust: none;
    }
  }

  /* Holds what floats over the list, whatever else stands over and under it. */
  .over {
    position: relative;
    z-index: 2;
    flex: none;
    block-size: 0;
  }

  .floating-day {
    position: absolute;
    inset-block-start: calc(var(--_u) * 2);
    inset-inline: 0;
    justify-self: center;
    inline-size: fit-content;
    margin-inline: auto;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border-radius: 999px;
    background: color-mix(in oklab, var(--_overlay) 88%, transparent);
    box-shadow: 0 0 0 1px var(--_hairline);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 16px;
    opacity: 0;
    pointer-events: none;
    transition: opacity 160ms;
    backdrop-filter: blur(8px);
  }

  .floating-day.on {
    opacity: 1;
  }
`;
