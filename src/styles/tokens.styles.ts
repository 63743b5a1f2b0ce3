import { css } from 'lit';

/**
 * The design tokens, on every element of the kit. Three colours make all others; each can be set from outside, on the
 * element or on anything around it. Light and dark are two values of the three, chosen by `color-scheme`.
 *
 * A public token is `--chat-NAME`; inside, `--_NAME` is what it resolves to, so that a page's value always wins and no
 * element overwrites what an outer one was given. A density of 0 is comfortable, 1 compact, and anything between.
 */
export const tokens = css`
  :host {
    --_accent: var(--chat-accent, light-dark(oklch(0.55 0.16 262), oklch(0.72 0.13 262)));
    --_surface: var(--chat-surface, light-dark(oklch(0.995 0.002 262), oklch(0.19 0.012 262)));
    --_text: var(--chat-text, light-dark(oklch(0.24 0.02 262), oklch(0.94 0.008 262)));
    --_danger: var(--chat-danger, light-dark(oklch(0.53 0.2 25), oklch(0.74 0.14 25)));
    --_positive: var(--chat-positive, light-dark(oklch(0.58 0.14 152), oklch(0.76 0.14 152)));
    --_caution: var(--chat-caution, light-dark(oklch(0.66 0.14 75), oklch(0.8 0.13 80)));

    --_meta: color-mix(in oklab, var(--_text) 67%, var(--_surface));
    --_faint: color-mix(in oklab, var(--_text) 40%, var(--_surface));
    --_hairline: color-mix(in oklab, var(--_text) 10%, transparent);
    --_field-line: color-mix(in oklab, var(--_text) 20%, transparent);
    --_raised: color-mix(in oklab, var(--_text) 4%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 5%, transparent);
    --_pressed: color-mix(in oklab, var(--_text) 9%, transparent);
    --_selected: color-mix(in oklab, var(--_accent) 13%, transparent);
    --_overlay: color-mix(
      in oklab,
      var(--_text) 2%,
      light-dark(var(--_surface), oklch(from var(--_surface) calc(l + 0.045) c h))
    );
    --_accent-text: light-dark(
      color-mix(in oklab, var(--_accent) 80%, var(--_text)),
      color-mix(in oklab, var(--_accent) 90%, var(--_text))
    );
    --_on-accent: var(--chat-on-accent, light-dark(white, oklch(0.18 0.02 262)));
    --_bubble: var(--chat-bubble, color-mix(in oklab, var(--_text) 7%, var(--_surface)));
    --_bubble-text: var(--chat-bubble-text, var(--_text));
    --_bubble-mine: var(
      --chat-bubble-mine,
      light-dark(
        color-mix(in oklab, var(--_accent) 16%, var(--_surface)),
        color-mix(in oklab, var(--_accent) 30%, var(--_surface))
      )
    );
    --_bubble-mine-text: var(--chat-bubble-mine-text, var(--_text));

    --_font: var(--chat-font, inherit);
    --_density: var(--chat-density, 0);
    --_size: var(--chat-font-size, calc((15 - var(--_density)) / 16 * 1rem));
    --_line: 1.4;
    --_name-size: 0.8125rem;
    --_meta-size: 0.75rem;
    --_heading-size: 1.0625rem;

    --_u: var(--chat-space, 4px);
    --_radius: var(--chat-radius, 18px);
    --_radius-card: calc(var(--_radius) * 14 / 18);
    --_radius-field: calc(var(--_radius) * 12 / 18);
    --_radius-small: calc(var(--_radius) * 8 / 18);
    --_radius-tail: calc(var(--_radius) * 6 / 18);

    --_row: calc(64px - 12px * var(--_density));
    --_avatar-list: calc(40px - 8px * var(--_density));
    --_avatar-message: calc(32px - 4px * var(--_density));

    --_target: 32px;
    --_ease: cubic-bezier(0.2, 0.7, 0.3, 1);
    --_shadow: 0 1px 2px oklch(0 0 0 / 0.06), 0 8px 28px oklch(0 0 0 / 0.14);

    color: var(--_text);
    font: var(--_font);
    font-size: var(--_size);
    line-height: var(--_line);
  }

  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_meta: CanvasText;
      --_faint: GrayText;
      --_hairline: CanvasText;
      --_field-line: CanvasText;
      --_accent-text: LinkText;
      --_danger: CanvasText;
      --_selected: transparent;
      --_bubble: Canvas;
      --_bubble-text: CanvasText;
      --_bubble-mine: Canvas;
      --_bubble-mine-text: CanvasText;
    }
  }
`;
