import type { Locale } from '../../../locales/locale.js';
import { ChatError } from '../../../model/chat-error.js';
import type { Conversation } from '../../../model/conversation.js';
import type { DialogContent } from '../../../parts/dialog.js';
import type { Session } from '../../../session/session.js';
import { tagsOf } from '../filters.js';
import { tagQuestion, tagsAfter, type TagForm } from './tag-question.js';

/** What {@link Tagging} works on. */
export interface TaggingHost {
  session(): Session | undefined;
  redraw(): void;
  close(): void;
  /** All tags are as they were chosen. */
  done(): void;
}

/** The tags of one conversation, or of several at once, from the question to the answer of the service. */
export class Tagging {
  #form: TagForm;

  constructor(
    private readonly host: TaggingHost,
    conversations: readonly Conversation[],
  ) {
    const known = tagsOf(host.session()?.state.conversations.values() ?? []);
    this.#form = { conversations, known, changes: new Map(), busy: false, error: undefined };
  }

  get conversations(): readonly Conversation[] {
    return this.#form.conversations;
  }

  render(locale: Locale): DialogContent {
    return tagQuestion(this.#form, locale, {
      cancel: () => this.host.close(),
      change: changes => this.#change(changes),
      save: () => void this.#save(),
    });
  }

  #change(changes: Partial<TagForm>): void {
    this.#form = { ...this.#form, ...changes };
    this.host.redraw();
  }

  /** What was refused stays in question; the others have their tags. */
  async #save(): Promise<void> {
    const { conversations, changes } = this.#form;
    const session = this.host.session();
    this.#change({ busy: true, error: undefined });
    const answers = await Promise.allSettled(
      conversations.map(async one => {
        // Another device may have changed them since.
        const now = session?.state.conversations.get(one.id) ?? one;
        await session?.tagConversation(one.id, tagsAfter(now, changes));
      }),
    );
    const refused = answers.find(answer => answer.status === 'rejected');
    if (refused) {
      const left = conversations.filter((_, index) => answers[index]?.status === 'rejected');
      this.#change({ conversations: left, busy: false, error: ChatError.from(refused.reason) });
    } else {
      this.host.done();
    }
  }
}
