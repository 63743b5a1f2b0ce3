/** How many sounds are remembered. */
const KEPT = 200;
/** So near its end a sound begins anew, seconds. */
const OVER = 0.3;

const positions = new Map<string, number>();

/** Where each sound was left, as long as the page lasts, and how fast one listens. */
export const remembered = {
  speed: 1,

  position: (id: string): number => positions.get(id) ?? 0,

  keep(id: string, position: number, length: number): void {
    positions.delete(id);
    if (position <= 0 || position >= length - OVER) return;
    positions.set(id, position);
    if (positions.size > KEPT) positions.delete(positions.keys().next().value as string);
  },
};
