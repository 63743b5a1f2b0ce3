import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .dialog.question {
    --_dialog-size: 480px;
  }

  .dialog p {
    margin: 0;
  }

  @media (max-width: 480px) {
    .dialog.question .dialog-actions {
      flex-direction: column-reverse;
    }

    .dialog.question .dialog-actions .button {
      flex: none;
    }
  }
`;
