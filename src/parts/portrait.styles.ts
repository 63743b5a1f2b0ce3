import { css } from 'lit';

/** The head of a panel about a person or a group: a large picture, and under it name, words and chips. */
export const portraitStyles = css`
  .portrait {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding-block: calc(var(--_u) * 4);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .portrait > .avatar {
    --_avatar: 88px;
    margin-block-end: calc(var(--_u) * 2);
  }

  .portrait > .avatar .presence {
    inset-block-end: 3px;
    inset-inline-end: 3px;
    inline-size: 18px;
    block-size: 18px;
    border-width: 3px;
  }

  .portrait h3 {
    max-inline-size: 100%;
    max-block-size: 4lh;
    margin: 0;
    overflow: hidden;
    font-size: var(--_heading-size);
    font-weight: 650;
    line-height: 1.4;
  }

  .portrait p {
    max-inline-size: 44ch;
    margin: calc(var(--_u) * 1) 0 0;
    font-size: 0.875rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
  }

  .chips .chip {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .portrait .chips {
    max-inline-size: 100%;
    justify-content: center;
    margin-block-start: calc(var(--_u) * 1);
  }

  section {
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 1);
  }

  section h4 {
    margin: 0 0 calc(var(--_u) * 2);
    font-size: var(--_name-size);
    font-weight: 650;
    line-height: 1.4;
  }

  section p {
    margin: 0;
  }

  section .row {
    inline-size: calc(100% + var(--_u) * 4);
    margin-inline: calc(var(--_u) * -2);
  }

  .trouble {
    margin-inline: 0;
  }
`;
