import type { Locale } from '../../locales/locale.js';
import type { User } from '../../model/user.js';
import type { MenuItem } from '../chat-menu/menu-item.js';

/** What one can do with somebody in the list of people. */
export function userMenu({ blockedByMe }: User, canBlock: boolean, locale: Locale): readonly MenuItem[] {
  const items: MenuItem[] = [
    { id: 'profile', label: locale.text('viewProfile'), icon: 'user' },
    { id: 'open', label: locale.text('startChat'), icon: 'message-circle' },
  ];
  if (!canBlock) return items;
  const id = blockedByMe ? 'unblock' : 'block';
  const danger = !blockedByMe;
  return [...items, { id, label: locale.text(id), icon: 'ban', danger, separatorBefore: true }];
}
