import { css } from 'lit';

export const styles = css`
  :host {
    --_dialog-size: 480px;

    display: contents;
  }

  .list {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .one {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 2.5);
  }

  .one + .one {
    border-block-start: 1px solid var(--_hairline);
  }

  .words {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
  }

  .receiver {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_u) * 2);
    font-size: var(--_name-size);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .receiver .meta {
    font-weight: 400;
  }

  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .words .meta {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
  }

  .words .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
  }

  .acts {
    display: flex;
    flex: none;
    margin-inline-end: calc(var(--_u) * -2);
  }

  .words .problem,
  .problem {
    color: var(--_danger);
  }

  .none {
    margin: 0;
    padding-block: calc(var(--_u) * 6);
    color: var(--_meta);
    text-align: center;
  }

  /* On a phone the buttons stand under the words. */
  @media (max-width: 400px) {
    .one {
      flex-wrap: wrap;
    }

    .words {
      flex-basis: 100%;
    }

    .acts {
      margin-inline: calc(var(--_u) * -2);
    }
  }
`;
