import { css } from 'lit';

/** The list itself: what scrolls, and what stands over and in place of it. */
export const styles = css`
  :host {
    --_gutter: calc(var(--_u) * 4);
    position: relative;
    display: block;
    min-block-size: 0;
    min-inline-size: 0;
    /* As tall as its place is and not as its messages are, of which it draws as many as there is room for. */
    contain: size;
    contain-intrinsic-block-size: min(100dvh, 40rem);
    background: var(--chat-messages-background, var(--_surface));
    container: chat-messages / inline-size;
  }

  /* What is in it is as tall as the element turns out to be, also where only its own size for such a place says so. */
  .frame {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    padding: inherit;
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

  /* Holds what floats over the list, whatever else stands over and under it. */
  .over {
    position: relative;
    z-index: 2;
    flex: none;
    block-size: 0;
  }
`;
