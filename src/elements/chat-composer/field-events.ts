import type { ComposerCore } from './composer-core.js';

/** What becomes of what happens in a composer's field: the parts hear of it first, and what is left is its own. */
export function fieldEvents(core: ComposerCore) {
  const onSelect = (): void => {
    for (const part of core.parts) part.selectionMoved?.();
  };

  const ownKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') return core.mode?.leave(core.session, core.at) ?? false;
    if (event.key === 'ArrowUp' && !event.shiftKey && !event.altKey) return core.mode?.editLast() ?? false;
    if (!core.isSendKey(event)) return false;
    core.submit();
    return true;
  };

  return {
    onSelect,

    /** The text is another one. */
    onInput: (): void => {
      const before = core.draft.text;
      const text = core.field?.value ?? '';
      if (text !== before) {
        // Nobody is there yet to move what stands as one in them: it becomes words.
        core.change(core.rest.thing ? { text } : { text, units: [] });
        for (const part of core.parts) part.textChanged?.(before);
      }
      onSelect();
      core.tellTyping();
    },

    /** The focus comes or goes. */
    onFocus: (event: FocusEvent): void => {
      if (event.type === 'blur') {
        core.rest.thing?.keyboard.leave();
        return;
      }
      core.text.inputMethod.note(event);
      // What one may soon need is then here: it says that the line is down, or how much room there is left.
      core.above.want();
      if (core.isTouch) core.rest.thing?.keyboard.enter();
    },

    onCompose: (event: CompositionEvent): void => {
      core.text.inputMethod.note(event);
    },

    onPaste: (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (clipboardData && core.parts.some(part => part.handlePaste?.(clipboardData))) event.preventDefault();
    },

    onKeydown: (event: KeyboardEvent): void => {
      if (core.text.inputMethod.owns(event)) return;
      if (core.parts.some(part => part.handleKey?.(event)) || ownKey(event)) event.preventDefault();
    },
  };
}
