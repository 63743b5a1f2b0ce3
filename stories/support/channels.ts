import { registerCompletion } from '../../src/index.js';

const channels = [
  { name: 'general', topic: 'What everybody should know' },
  { name: 'garden', topic: 'Beans, mostly' },
  { name: 'harbour', topic: 'Boats and tides' },
];
const address = (name: string): string => `https://example.com/channels/${name}`;

/** `#channel`: a list that opens at a `#`, and a unit that goes out as a link. */
export const registerChannels = (): (() => void) =>
  registerCompletion({
    trigger: '#',
    label: 'Channels',
    search: query =>
      channels
        .filter(({ name }) => name.startsWith(query.toLowerCase()))
        .map(({ name, topic }) => ({ id: name, label: `#${name}`, hint: topic, sign: '#' })),
    pick: ({ id, label }) => ({ label, value: `[${label}](${address(id)})` }),
    unit: {
      pattern: /\[#(\w+)\]\(https:\/\/example\.com\/channels\/\w+\)/g,
      label: ([, name = '']) => `#${name}`,
    },
  });
