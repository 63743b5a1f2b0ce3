import { css, html, nothing, type TemplateResult } from 'lit';
import type { Presence } from '../model/user.js';
import { hueOf, initialsOf } from '../support/initials.js';
import { isSafeUrl } from '../model/url.js';

/** Who or what an avatar stands for. */
export interface AvatarSubject {
  readonly id: string;
  readonly name: string;
  readonly picture?: string | undefined;
  readonly presence?: Presence | undefined;
}

/** A round picture, or initials on a colour of one's own. Says nothing to screen readers: the name stands beside it. */
export const avatar = ({ id, name, picture, presence }: AvatarSubject): TemplateResult => html`
  <span class="avatar hue-${hueOf(id)}" part="avatar" aria-hidden="true">
    <span class="initials">${initialsOf(name)}</span>
    ${
      picture && isSafeUrl(picture)
        ? html`<img
            src=${picture}
            alt=""
            decoding="async"
            draggable="false"
            @error=${onBroken}
            @load=${onLoaded}
          />`
        : nothing
    }
    ${presence && presence !== 'offline' ? html`<span class="presence ${presence}" part="presence"></span>` : nothing}
  </span>
`;

// A picture that does not load leaves the initials that stand behind it.
function onBroken(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

// The element is kept when its subject changes: the next picture gets its chance.
function onLoaded(event: Event): void {
  (event.target as HTMLImageElement).hidden = false;
}

/** The sheet that goes with {@link avatar}. `--_avatar` is its size. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar, 40px);
    block-size: var(--_avatar, 40px);
    border-radius: var(--chat-avatar-radius, 999px);
    background: light-dark(oklch(0.9 0.05 var(--_hue)), oklch(0.38 0.06 var(--_hue)));
    color: light-dark(oklch(0.4 0.1 var(--_hue)), oklch(0.92 0.05 var(--_hue)));
    user-select: none;
  }

  .initials {
    font-size: calc(var(--_avatar, 40px) * 0.38);
    font-weight: 600;
    line-height: 1;
    letter-spacing: 0.01em;
  }

  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
    background: var(--_surface);
  }

  .presence {
    position: absolute;
    inset-block-end: -1px;
    inset-inline-end: -1px;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_surface);
    border-radius: 999px;
    background: var(--_positive);
  }

  /* Shape, not colour alone: away is a ring. */
  .presence.away {
    background: var(--_surface);
    box-shadow: inset 0 0 0 2.5px var(--_caution);
  }

  .hue-0 {
    --_hue: 25;
  }
  .hue-1 {
    --_hue: 60;
  }
  .hue-2 {
    --_hue: 110;
  }
  .hue-3 {
    --_hue: 155;
  }
  .hue-4 {
    --_hue: 200;
  }
  .hue-5 {
    --_hue: 250;
  }
  .hue-6 {
    --_hue: 300;
  }
  .hue-7 {
    --_hue: 345;
  }

  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }

    .presence {
      forced-color-adjust: none;
    }
  }
`;
