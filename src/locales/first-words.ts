/** What a composer says before anything else is loaded; part of `en.ts`, where all other sentences stand. */
export const firstWords = {
  messageTo: 'Message {name}',
  message: 'Message',
  send: 'Send',
  attach: 'Attach files',
  attachMenu: 'Attach',
  insertEmoji: 'Insert emoji',
  voiceRecord: 'Record a voice message',
} as const;
