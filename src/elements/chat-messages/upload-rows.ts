import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { uploadLines, uploadStyles } from '../../parts/upload-lines.js';
import type { Session } from '../../session/session.js';
import type { Entry, ThreadId } from '../../session/state.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { uploadLine } from './upload-line.js';
import { uploadLineStyles } from './upload-line.styles.js';

/** Where {@link UploadRows} are. */
export interface UploadSource {
  session(): Session | undefined;
  threadId(): ThreadId | undefined;
  locale(): Locale;
}

/** What stands under a message whose files are on their way. Loaded with the first of them. */
export class UploadRows {
  constructor(
    host: LitElement,
    private readonly source: UploadSource,
  ) {
    adoptStyles(host, uploadLineStyles, uploadStyles);
  }

  /** How far the files of a message are. */
  line(entry: Entry): TemplateResult {
    return uploadLine(entry, this.source.locale(), ({ key }) => {
      const threadId = this.source.threadId();
      if (threadId) this.source.session()?.discard(threadId, key);
    });
  }

  /** Each file of a message, with its own ways on and out. */
  files(entry: Entry): TemplateResult | typeof nothing {
    const session = this.source.session();
    const threadId = this.source.threadId();
    if (!session || !threadId) return nothing;
    return uploadLines(entry, this.source.locale(), {
      retry: ({ id }) => session.retryUpload(threadId, entry.key, id),
      cancel: ({ id }) => session.cancelUpload(threadId, entry.key, id),
    });
  }
}
