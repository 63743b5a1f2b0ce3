import type { IconName } from '../../parts/icon.js';

/** One line of a menu. */
export interface MenuItem {
  /** What the menu says was chosen. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Destroys something. */
  readonly danger?: boolean | undefined;
  /** Whether it is the chosen one of several; leave it out for what is merely done. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** A line stands above it. */
  readonly separatorBefore?: boolean | undefined;
}
