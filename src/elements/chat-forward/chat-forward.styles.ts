import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .dialog {
    --_surface: var(--_overlay);
    block-size: 640px;
  }

  .dialog-body {
    padding: 0;
    overflow: hidden;
  }

  .what {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin: 0 calc(var(--_u) * 5) calc(var(--_u) * 1);
    color: var(--_meta);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .what .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .what:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .dialog .search-field {
    margin-inline: calc(var(--_u) * 4);
  }

  .what .line {
    min-inline-size: 0;
  }

  .dialog-actions {
    flex-direction: column;
    align-items: stretch;
    padding-block-start: calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_hairline);
  }

  .added {
    field-sizing: content;
    max-block-size: 5lh;
    resize: none;
  }

  .send {
    min-block-size: max(40px, var(--_target));
  }
`;
