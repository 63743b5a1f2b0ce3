import type { Entry } from '../../session/state.js';

/** So many comings and goings in a row are said in one line. */
const FEWEST = 3;

const FOLDED: ReadonlySet<string> = new Set(['joined', 'left', 'added']);

/** A run of comings and goings that one line stands for. */
export interface Fold {
  readonly entries: readonly Entry[];
  readonly open: boolean;
}

function isFoldable(entry: Entry | undefined): boolean {
  const message = entry?.message;
  return message?.category === 'action' && message.type === 'groupMember' && FOLDED.has(message.action);
}

/** The rows of a list, and the folds among them by the key of the row that stands for each. */
export interface Folded {
  readonly entries: readonly Entry[];
  readonly folds: ReadonlyMap<string, Fold>;
}

const NO_FOLDS: ReadonlyMap<string, Fold> = new Map();

/**
 * Puts runs of comings and goings into one row each; those with a key in `opened` stay whole, though more of the run may
 * have been loaded since.
 * @param splitAfter The message after which the unread line stands: a run ends there.
 */
export function fold(entries: readonly Entry[], opened: ReadonlySet<string>, splitAfter?: string): Folded {
  let folds: Map<string, Fold> | undefined;
  let kept: Entry[] | undefined;
  for (let i = 0; i < entries.length; i++) {
    const first = entries[i];
    if (!first) break;
    let end = i;
    while (isFoldable(entries[end])) {
      end += 1;
      if (entries[end - 1]?.message.id === splitAfter) break;
    }
    const run = end - i;
    if (run < FEWEST) {
      kept?.push(...entries.slice(i, Math.max(end, i + 1)));
      i = Math.max(end - 1, i);
      continue;
    }
    kept ??= entries.slice(0, i);
    folds ??= new Map();
    const inside = entries.slice(i, end);
    const open = inside.some(({ key }) => opened.has(key));
    folds.set(first.key, { entries: inside, open });
    kept.push(...(open ? inside : [first]));
    i = end - 1;
  }
  return { entries: kept ?? entries, folds: folds ?? NO_FOLDS };
}
