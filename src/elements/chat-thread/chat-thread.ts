import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { styles } from './chat-thread.styles.js';

/**
 * @tag chat-thread
 * @summary One thread: the message that it hangs on, the answers, and where one answers.
 * @since 0.1
 */
export class ChatThread extends LitElement {
  static override styles = [...base, styles];

  /** The id of the message that the thread hangs on. */
  @property() thread = '';

  /** A uid: the thread is in the chat with this person. */
  @property() user = '';

  /** A guid: the thread is in this group. Without `user` and `group`: in the session's current conversation. */
  @property() group = '';

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  protected override render(): TemplateResult {
    const { session, thread, user, group } = this;
    return html`
      <chat-messages .session=${session} .thread=${thread} .user=${user} .group=${group}></chat-messages>
      <chat-composer .session=${session} .thread=${thread} .user=${user} .group=${group}></chat-composer>
    `;
  }
}
