/**
 * Whether a file is of a list as `<input accept>` has it: `image/*`, `application/pdf`, `.csv`. The end of a name
 * counts only where the content does not tell another type than the name does.
 * @param claimed The type that the browser read from the name.
 */
export function accepts(list: string, { name, type }: File, claimed = type): boolean {
  const wanted = list
    .toLowerCase()
    .split(',')
    .map(one => one.trim())
    .filter(Boolean);
  if (!wanted.length) return true;
  return wanted.some(one => {
    if (one.startsWith('.')) return type === claimed && name.toLowerCase().endsWith(one);
    return one === '*/*' || one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1)));
  });
}
