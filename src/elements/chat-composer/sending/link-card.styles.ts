import { css } from 'lit';

export const styles = css`
  .link-card {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    margin-block-end: calc(var(--_u) * 1.5);
    padding-inline-start: calc(var(--_u) * 3);
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .link-card > .icon {
    flex: none;
    inline-size: 18px;
    color: var(--_accent-text);
  }

  .link-image {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
    object-fit: cover;
  }

  .link-words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    padding-inline-start: calc(var(--_u) * 2.5);
    border-inline-start: 2px solid var(--_accent);
  }

  .link-words > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link-title {
    font-weight: 600;
  }
`;
