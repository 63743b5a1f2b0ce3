import { css } from 'lit';

/** The sheet that goes with a `Dialog`. `--_dialog-size` is how wide it gets. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(var(--_dialog-size, 440px), calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(var(--_dialog-block-size, 720px), calc(100dvh - 64px));
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_overlay);
    color: var(--_text);
    box-shadow: var(--_shadow);
    animation: dialog-rise 180ms var(--_ease);
  }

  .dialog.question {
    --_dialog-size: 380px;
  }

  .dialog[open] {
    display: flex;
  }

  .dialog::backdrop {
    background: oklch(0 0 0 / 0.38);
    animation: dialog-dim 180ms var(--_ease);
  }

  .dialog-frame {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .dialog-head {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: 52px;
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 1);
    padding-inline: calc(var(--_u) * 5) calc(var(--_u) * 3);
  }

  .dialog-title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--_heading-size);
    font-weight: 650;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .dialog-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 5) calc(var(--_u) * 4);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .dialog.question .dialog-head {
    padding-block-start: calc(var(--_u) * 4);
  }

  .dialog.question .dialog-body {
    color: var(--_meta);
  }

  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 4) calc(var(--_u) * 4);
  }

  .button.destructive {
    background: var(--_danger);
    color: light-dark(white, oklch(0.18 0.02 25));
  }

  @keyframes dialog-rise {
    from {
      opacity: 0;
      transform: translateY(8px) scale(0.98);
    }
  }

  @keyframes dialog-dim {
    from {
      opacity: 0;
    }
  }

  /* On a phone it is a sheet at the bottom, as wide as the screen. */
  @media (max-width: 480px) {
    .dialog {
      inline-size: 100%;
      max-block-size: calc(100dvh - 24px);
      margin-block-end: 0;
      margin-inline: 0;
      padding-block-end: env(safe-area-inset-bottom);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      animation-name: dialog-sheet;
    }

    .dialog.question .dialog-actions .button {
      flex: 1;
      min-block-size: 44px;
    }

    @keyframes dialog-sheet {
      from {
        opacity: 0;
        transform: translateY(32px);
      }
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dialog {
      animation: dialog-dim 120ms !important;
    }
  }

  @media (forced-colors: active) {
    .dialog {
      border: 2px solid CanvasText;
    }
  }
`;
