import { css } from 'lit';

/** One, two or three columns, by the element's own width. */
export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 320px;
    overflow: hidden;
    background: var(--_surface);
    container: chat-app / inline-size;
  }

  :host([density='compact']) {
    --chat-density: 1;
  }

  .app {
    display: grid;
    block-size: 100%;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  .pane {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    grid-area: 1 / 1;
  }

  .list {
    background: var(--chat-list-background, var(--_raised));
    --chat-surface: var(--chat-list-background, var(--_raised));
  }

  /* One column: what is not in front is out of sight, and out of reach. */
  .app[data-pane='list'] > :not(.list),
  .app[data-pane='chat'] > :not(.chat),
  .app[data-pane='side'] > :not(.side) {
    visibility: hidden;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: 64px;
    padding-inline: calc(var(--_u) * 4) calc(var(--_u) * 3);
  }

  .bar .who {
    flex: 1;
    min-inline-size: 0;
  }

  .bar h2 {
    margin: 0;
    overflow: hidden;
    font-size: var(--_heading-size);
    font-weight: 650;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A name is cut where it ends, also where lines run the other way. */
  .bar h2 bdi {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .bar .meta {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .new-chat {
    color: var(--_accent-text);
  }

  .tools {
    display: flex;
    flex: none;
  }

  .app {
    outline: 0;
  }

  .welcome .hint {
    margin-block-start: calc(var(--_u) * 3);
  }

  .welcome kbd {
    padding: 1px calc(var(--_u) * 1.5);
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    font: inherit;
    font-weight: 600;
  }

  /* Where there is no keyboard at hand, there are no keys to press. */
  @media (pointer: coarse) {
    .welcome .hint {
      display: none;
    }
  }

  chat-conversations,
  chat-messages,
  .panel {
    flex: 1;
    min-block-size: 0;
  }

  chat-header,
  chat-composer {
    flex: none;
  }

  .side {
    border-inline-start: 1px solid var(--_hairline);
  }

  .connection {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    margin: 0 calc(var(--_u) * 3) calc(var(--_u) * 2);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-radius: var(--_radius-field);
    background: color-mix(in oklab, var(--_caution) 16%, var(--_surface));
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .connection.refused {
    background: color-mix(in oklab, var(--_danger) 12%, var(--_surface));
  }

  .link {
    flex: none;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-weight: 600;
  }

  /* Two columns: the list, and the chat or what stands beside it. */
  @container chat-app (inline-size >= 700px) {
    .app {
      grid-template-columns: var(--chat-list-width, clamp(260px, 36%, 340px)) minmax(0, 1fr);
    }

    .app > .pane.chat,
    .app > .pane.side {
      grid-area: 1 / 2;
    }

    .app > .pane.list,
    .app[data-pane='list'] > .pane.chat {
      visibility: visible;
    }

    .chat-back {
      display: none;
    }
  }

  /* Three columns. */
  @container chat-app (inline-size >= 1080px) {
    .app[data-side] {
      grid-template-columns: var(--chat-list-width, 340px) minmax(0, 1fr) var(--chat-side-width, 320px);
    }

    .app[data-side] > .pane.side {
      grid-area: 1 / 3;
    }

    .app[data-side] > .pane.chat {
      visibility: visible;
    }
  }

  /* An arrow points to where one came from. */
  :dir(rtl) .icon-chevron-left {
    scale: -1 1;
  }
`;
