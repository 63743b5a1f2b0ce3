/** A random id of 22 characters from `A-Z a-z 0-9 _ -`: 132 bits. Works on plain-http pages, where `randomUUID` does not. */
export function newId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return Array.from(bytes, byte => alphabet[byte & 63]).join('');
}
