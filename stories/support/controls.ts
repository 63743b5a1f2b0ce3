import type { ArgTypes, Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];
type ArgType = ArgTypes[string];

const COLOURS = /accent|surface|text$|danger|positive|caution|background|bubble|hover|selected|badge/;

/** Gives each entry of the manifest the control that fits its type; what a page cannot set by hand gets none. */
export const controlsOf: Enhancer = ({ argTypes }) => {
  const all: Record<string, ArgType> = {};
  for (const [name, argType] of Object.entries(argTypes)) {
    const { table } = argType;
    const summary: unknown = table?.type?.summary;
    all[name] = {
      ...argType,
      ...controlOf(name, table?.category, typeof summary === 'string' ? summary : ''),
    };
  }
  return all as ReturnType<Enhancer>;
};

function controlOf(name: string, category: string | undefined, type: string): ArgType {
  if (category === 'css custom properties')
    return { control: { type: COLOURS.test(name) ? 'color' : 'text' } };
  const isPlain = category === 'attributes' || category === 'properties';
  if (!isPlain || /Session|Transport|=>|\[\]|Hook|Filter/.test(type)) return { control: false };
  const words = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  if (words.length > 0) return { control: { type: 'select' }, options: words };
  if (type.startsWith('boolean')) return { control: { type: 'boolean' } };
  if (type.startsWith('number')) return { control: { type: 'number' } };
  return type.startsWith('string') ? { control: { type: 'text' } } : { control: false };
}
