import { styles } from './above-field.styles.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { Completions } from './completion/completions.js';
import { ComposeMode } from './compose-mode.js';
import type { ComposerCore } from './composer-core.js';
import type { ComposerPart } from './composer-face.js';
import { editText } from './edit-text.js';
import { Formatting } from './format/formatting.js';
import { KeyboardRoom } from './keyboard-room.js';
import { LastWords } from './last-words.js';
import { obstacleOf } from './obstacle.js';
import { Outbound } from './outbound.js';
import { Pasting } from './pasting.js';
import { ReceiverLookup } from './receiver-lookup.js';
import { LinkCard } from './sending/link-card.js';
import { SendOptions } from './sending/send-options.js';
import { SlowMode } from './sending/slow-mode.js';
import { TextRoom } from './text-limit.js';

/** What a composer loads right after it was drawn first: sending, and all parts but the buttons that must not come late. */
export class Rest {
  readonly mode: ComposeMode;
  readonly lookup: ReceiverLookup;
  readonly keyboard: KeyboardRoom;
  readonly outbound: Outbound;
  readonly room = new TextRoom();
  readonly obstacleOf = obstacleOf;
  readonly editText = editText;
  /** In the order in which they are asked and drawn, before the buttons. */
  readonly parts: readonly ComposerPart[];

  constructor(core: ComposerCore) {
    adoptStyles(core.host, styles);
    this.mode = new ComposeMode(core, sent => core.read(sent));
    this.lookup = new ReceiverLookup(core.host, () => {
      const { session, view, isUnknown } = core;
      return isUnknown && session && view?.id ? [session, view.id] : undefined;
    });
    this.keyboard = new KeyboardRoom(core.host);
    if (core.text.hasFocus && core.isTouch) this.keyboard.enter();
    this.outbound = new Outbound(core, this.mode);
    core.host.addController(new LastWords(core.drafts));
    this.parts = [
      new Completions(core),
      new Formatting(core),
      new Pasting(core),
      new SlowMode(core),
      new LinkCard(core),
      new SendOptions(core),
    ];
  }
}
