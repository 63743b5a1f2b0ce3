import type { CustomMessage, Message } from '../../model/message.js';
import type { UserSummary } from '../../model/user.js';

/**
 * What a vote for each option is: a reaction with its number. So a vote is one a user and option on any service that
 * has reactions, it is live for everyone, nobody changes another's message, and whoever reads the chat by other means
 * still sees who chose which number, and can choose too. Options may be added to a poll; their order stays.
 */
export const BALLOTS = ['1️⃣', '2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣', '🔟'] as const;

/** An option, with its votes. */
export interface PollOption {
  readonly label: string;
  /** The reaction that votes for it. */
  readonly ballot: string;
  readonly votes: number;
  /** Whether the reader voted for it. */
  readonly mine: boolean;
  /** The first of those who did. */
  readonly voters: readonly UserSummary[];
}

/** What a message of the kind says, and what became of it. */
export interface Poll {
  readonly question: string;
  readonly options: readonly PollOption[];
  readonly votes: number;
  readonly multiple: boolean;
  readonly anonymous: boolean;
  readonly closed: boolean;
  /** When it ends by itself, epoch milliseconds. */
  readonly closesAt: number | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Reads `{ question, options: [{ id, label }], multiple?, anonymous?, closesAt?, closed? }`; undefined where it is no
 * poll. An option's words may stand as `text`, too.
 */
export function pollOf({ customData, reactions = [] }: CustomMessage): Poll | undefined {
  const { question, options, multiple, anonymous, closed, closesAt } = customData as Partial<
    Record<string, unknown>
  >;
  if (!words(question) || !Array.isArray(options)) return undefined;
  const labels = options.map((option: unknown) =>
    isObject(option) ? words(option['label']) || words(option['text']) : '',
  );
  if (labels.length < 2 || labels.length > BALLOTS.length || labels.includes('')) return undefined;
  const counted = labels.map((label, index): PollOption => {
    const ballot = BALLOTS[index] ?? '';
    const reaction = reactions.find(({ emoji }) => emoji === ballot);
    return {
      label,
      ballot,
      votes: reaction?.count ?? 0,
      mine: reaction?.mine ?? false,
      voters: reaction?.users ?? [],
    };
  });
  return {
    question: words(question),
    options: counted,
    votes: counted.reduce((sum, { votes }) => sum + votes, 0),
    multiple: multiple === true,
    anonymous: anonymous === true,
    closed: closed === true,
    closesAt: typeof closesAt === 'number' && Number.isFinite(closesAt) ? closesAt : undefined,
  };
}

/** Whether a reaction is a vote in this poll. */
export function isBallot(emoji: string, message: Message): boolean {
  const poll = message.category === 'custom' ? pollOf(message) : undefined;
  return !!poll?.options.some(({ ballot }) => ballot === emoji);
}

/** Which reactions go and which comes when the reader presses an option. */
export function movesFor(
  poll: Poll,
  index: number,
): { readonly off: readonly string[]; readonly on?: string } {
  const option = poll.options[index];
  if (!option) return { off: [] };
  if (option.mine) return { off: [option.ballot] };
  const others = poll.multiple ? [] : poll.options.filter(({ mine }) => mine);
  return { off: others.map(({ ballot }) => ballot), on: option.ballot };
}

/**
 * The reader's votes that are too many: two devices at the same moment can make them. All take back the same ones, so
 * that the first option stays.
 */
export const excessOf = (poll: Poll): readonly string[] =>
  poll.multiple
    ? []
    : poll.options
        .filter(({ mine }) => mine)
        .slice(1)
        .map(({ ballot }) => ballot);
