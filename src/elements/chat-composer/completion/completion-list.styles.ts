import { css } from 'lit';

export const styles = css`
  .completions {
    position: fixed;
    inset: 0 auto auto 0;
    display: none;
    flex-direction: column;
    max-inline-size: min(420px, calc(100vw - 16px));
    margin: 0;
    padding: calc(var(--_u) * 1.5);
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-card);
    background: var(--_overlay);
    color: var(--_text);
    box-shadow: var(--_shadow);
    opacity: 0;
  }

  .completions:popover-open {
    display: flex;
  }

  .completions.placed {
    opacity: 1;
    animation: completions-rise 120ms var(--_ease);
  }

  @keyframes completions-rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  .options {
    min-block-size: 0;
    max-block-size: min(21rem, 45vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_field-line) transparent;
  }

  .option {
    --_avatar: 28px;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    block-size: max(2.5rem, var(--_target));
    padding-inline: calc(var(--_u) * 2);
    border-radius: calc(var(--_radius-card) - var(--_u) * 1.5);
    font-size: 0.875rem;
    line-height: 1.3;
    white-space: nowrap;
    cursor: default;
  }

  .option[aria-selected='true'] {
    background: var(--_selected);
  }

  .sign {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    color: var(--_meta);
    font-family: inherit, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif;
    font-size: 1.25rem;
    line-height: 1;
  }

  .option-label {
    flex: 0 1 auto;
    min-inline-size: 0;
    padding-block: 0.15em;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .option-hint {
    flex: 0 9999 auto;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_meta);
    font-size: 0.8125rem;
    text-overflow: ellipsis;
  }

  .option[aria-selected='true'] .option-hint,
  .option[aria-selected='true'] .sign {
    color: color-mix(in oklab, var(--_text) 78%, var(--_surface));
  }

  .completion-note {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    margin: 0;
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    color: var(--_meta);
    font-size: 0.8125rem;
  }

  /* What is there at once is not worth a line. */
  .completion-note.wait {
    animation: completions-wait 1ms 200ms backwards;
  }

  @keyframes completions-wait {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .completions {
      border-color: CanvasText;
    }

    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
