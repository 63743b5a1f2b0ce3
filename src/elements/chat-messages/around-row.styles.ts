import { css } from 'lit';

/** What stands under and over a bubble: reactions, its thread, and why it did not go out. */
export const aroundRowStyles = css`
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-start: 4px;
  }

  .mine .reactions {
    justify-content: flex-end;
  }

  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_meta);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .reaction .emoji {
    font-size: 0.875rem;
    line-height: 1;
  }

  .reaction[aria-pressed='true'] {
    border-color: color-mix(in oklab, var(--_accent) 50%, transparent);
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .thread {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: 28px;
    margin-block-start: 4px;
    padding: 0 8px 0 4px;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .faces {
    --_avatar: 20px;
    display: flex;
  }

  .faces .avatar {
    outline: 2px solid var(--_surface);
  }

  .faces .avatar + .avatar {
    margin-inline-start: -5px;
  }

  @media (hover: hover) {
    .reaction:enabled:hover,
    .thread:hover {
      background: var(--_pressed);
    }
  }

  .not-sent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0 calc(var(--_u) * 3);
    padding-block-start: 3px;
  }

  .long:not(.unfolded) {
    max-block-size: calc(var(--_size) * var(--_line) * 18);
    overflow: hidden;
    mask-image: linear-gradient(black calc(100% - 3em), transparent);
  }

  .forwarded {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block-end: 2px;
    font-style: italic;
  }

  .forwarded .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .icon-button.small {
    inline-size: 24px;
    block-size: 24px;
  }

  .icon-button.small .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @media (forced-colors: active) {
    .reaction {
      border: 1px solid;
    }
  }
`;
