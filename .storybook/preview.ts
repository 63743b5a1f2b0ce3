import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { controlsOf } from '../stories/support/controls.js';

setCustomElementsManifest(manifest);

/** Sets what the toolbar says on the story's root, from where every element reads it. */
const surroundings: Decorator = (story, { globals }) => {
  const { theme, density, direction, language } = globals as Record<string, string | undefined>;
  const page = document.documentElement;
  page.style.colorScheme = theme ?? 'light';
  page.dir = direction ?? 'ltr';
  page.lang = language ?? 'en';
  return html`
    <div
      dir=${direction ?? 'ltr'}
      lang=${language ?? 'en'}
      style="color-scheme: ${theme ?? 'light'}; --chat-density: ${density === 'compact' ? 1 : 0};
        background: Canvas; color: CanvasText; font-family: system-ui, sans-serif"
    >
      ${story()}
    </div>
  `;
};

const preview: Preview = {
  decorators: [surroundings],
  argTypesEnhancers: [controlsOf],
  tags: ['autodocs'],
  initialGlobals: { theme: 'light', density: 'comfortable', direction: 'ltr', language: 'en' },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    density: {
      description: 'How close things stand',
      toolbar: {
        title: 'Density',
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'comfortable', title: 'Comfortable' },
          { value: 'compact', title: 'Compact' },
        ],
      },
    },
    direction: {
      description: 'Which way text runs',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    language: {
      description: 'What the elements speak',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Start here',
          'Theming',
          'Your own kind of message',
          'Your own transport',
          'Elements',
          'Messages',
          'Looks',
        ],
      },
    },
    docs: { toc: true },
    layout: 'padded',
  },
};

export default preview;
