import { css } from 'lit';

/** The face at the foot of the list. */
export const floatingFaceStyles = css`
  .floating-face {
    --_avatar: var(--_avatar-message);
    position: absolute;
    inset-block-end: 4px;
    inset-inline-start: var(--_gutter);
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    clip-path: inset(0 0 -4px);
    opacity: 0;
    pointer-events: none;
  }

  .floating-face.on {
    opacity: 1;
  }

  .row.faceless .gutter {
    visibility: hidden;
  }

  @container chat-messages (inline-size < 480px) {
    .floating-face {
      --_gutter: calc(var(--_u) * 3);
    }
  }
`;
