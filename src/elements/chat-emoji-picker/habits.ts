/** What a person of this browser uses: kept for the next time. */
export interface Habits {
  /** An index into the skin tones. */
  readonly tone: number;
  /** Used last, newest first. */
  readonly recent: readonly string[];
}

const KEY = 'parlour-emoji';
const RECENT = 16;
const NONE: Habits = { tone: 0, recent: [] };

/** What is kept; nothing where the browser keeps nothing. */
export function habits(): Habits {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || !kept) return NONE;
    const { tone, recent } = kept as Partial<Record<keyof Habits, unknown>>;
    return {
      tone: typeof tone === 'number' && tone in [0, 1, 2, 3, 4, 5] ? tone : 0,
      recent: Array.isArray(recent) ? recent.filter(one => typeof one === 'string').slice(0, RECENT) : [],
    };
  } catch {
    return NONE;
  }
}

/** Puts an emoji first among those used last. */
export const used = (before: Habits, emoji: string): Habits => ({
  ...before,
  recent: [emoji, ...before.recent.filter(one => one !== emoji)].slice(0, RECENT),
});

/** Keeps it for the next time. */
export function keep(now: Habits): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing: it lasts as long as the page.
  }
}
