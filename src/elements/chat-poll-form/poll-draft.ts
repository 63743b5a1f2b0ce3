import type { StringKey } from '../../locales/en.js';
import type { KindMessage } from '../../kinds/kind.js';

/** How few and how many options a poll has. */
export const FEWEST = 2;
export const MOST = 10;

/** What is written into the form. */
export interface PollDraft {
  readonly question: string;
  readonly options: readonly string[];
  readonly multiple: boolean;
  readonly anonymous: boolean;
}

export const EMPTY: PollDraft = { question: '', options: ['', ''], multiple: false, anonymous: false };

/** What is wrong, and with which field: the question, or an option by its number. */
export interface Problem {
  readonly field: 'question' | number;
  readonly words: StringKey;
}

/** The first thing that is wrong. */
export function problemIn({ question, options }: PollDraft): Problem | undefined {
  if (!question.trim()) return { field: 'question', words: 'pollNeedsQuestion' };
  const given = options.map(option => option.trim());
  const twice = given.findIndex((option, index) => option && given.indexOf(option) < index);
  if (twice >= 0) return { field: twice, words: 'pollSameOption' };
  if (given.filter(Boolean).length < FEWEST) return { field: given.indexOf(''), words: 'pollNeedsOptions' };
  return undefined;
}

/** The message that a draft makes. Options without words are left out. */
export function messageOf({ question, options, multiple, anonymous }: PollDraft): KindMessage {
  const labels = options.map(option => option.trim()).filter(Boolean);
  return {
    custom: 'poll',
    customData: {
      question: question.trim(),
      options: labels.map((label, index) => ({ id: String(index + 1), label })),
      ...(multiple && { multiple }),
      ...(anonymous && { anonymous }),
    },
    text: question.trim(),
  };
}
