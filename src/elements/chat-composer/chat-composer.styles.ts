import { css } from 'lit';

/**
 * The field and the buttons beside it, which keep the middle of its last line. An empty field has no words to tell its
 * direction by: it takes that of the page. (A comment within the sheet would be loaded with it.)
 */
export const styles = css`
  :host {
    --_rest: calc(44px - 4px * var(--_density));

    position: relative;
    display: block;
    box-sizing: border-box;
    padding: 4px calc(var(--_u) * 3) calc(4px + var(--_keyboard, 0px));
    background: var(--_surface);
  }

  .box {
    border-radius: calc(var(--_radius) * 22 / 18);
    background: var(--_raised);
  }

  .box:has(textarea:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .row {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    min-block-size: var(--_rest);
    padding-inline: 4px;
  }

  .attach,
  .send {
    margin-block: calc((var(--_rest) - var(--_button)) / 2);
    --_button: max(var(--_target), calc(36px - 4px * var(--_density)));
    min-inline-size: var(--_button);
    block-size: var(--_button);
  }

  .side {
    display: flex;
    align-self: center;
  }

  textarea {
    flex: 1;
    inline-size: 0;
    min-inline-size: 0;
    min-block-size: var(--_rest);
    max-block-size: var(--chat-composer-max-block-size, min(10lh, 40vh));
    margin: 0;
    padding-block: calc((var(--_rest) - 1lh) / 2);
    padding-inline: calc(var(--_u) * 1.5);
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(var(--_size), var(--_field-min-size, 0px));
    line-height: inherit;
    resize: none;
    field-sizing: content;
    overflow-y: auto;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
    scrollbar-color: var(--_field-line) transparent;
  }

  textarea:focus-visible {
    outline: 0;
  }

  textarea::placeholder {
    color: var(--_meta);
    opacity: 1;
  }

  textarea:placeholder-shown {
    direction: inherit;
    unicode-bidi: isolate;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  textarea:disabled {
    color: var(--_meta);
    -webkit-text-fill-color: currentcolor;
  }

  @media (pointer: coarse) {
    textarea {
      --_field-min-size: 16px;
    }
  }

  .send {
    display: grid;
    flex: none;
    grid-auto-flow: column;
    place-content: center;
    padding-inline: calc((var(--_button) - 20px) / 2);
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    white-space: nowrap;
    transition:
      background-color 150ms var(--_ease),
      color 150ms var(--_ease);
  }

  .send:disabled {
    background: transparent;
    color: var(--_faint);
  }

  .send .icon {
    stroke-width: 2.25;
  }
`;
