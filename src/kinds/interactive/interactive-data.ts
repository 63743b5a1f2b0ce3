import type { CustomMessage } from '../../model/message.js';

/** Answers, or opens a page. */
export interface InteractiveButton {
  readonly type: 'button';
  readonly id: string;
  readonly label: string;
  readonly style?: 'primary' | 'danger' | undefined;
  /** Opens this page instead of answering. */
  readonly url?: string | undefined;
}

/** One of several. */
export interface InteractiveSelect {
  readonly type: 'select';
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

/** Words. */
export interface InteractiveInput {
  readonly type: 'input';
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

export type InteractiveField = InteractiveSelect | InteractiveInput;

/** What a message of the kind says. */
export interface Interactive {
  readonly title: string;
  readonly text: string;
  readonly image: string;
  readonly buttons: readonly InteractiveButton[];
  readonly fields: readonly InteractiveField[];
  readonly submitLabel: string;
  /** Whether one can answer once only. */
  readonly once: boolean;
}

type Fields = Partial<Readonly<Record<string, unknown>>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Whether one may be led to this page from a message: the web, and nothing that runs here. */
export const isWebUrl = (url: unknown): url is string =>
  typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url);

function elementOf(value: unknown): InteractiveButton | InteractiveField | undefined {
  const { type, id, label, style, url, options, required } = fieldsOf(value);
  const base = { id: words(id), label: words(label) };
  if (!base.id || !base.label) return undefined;
  if (type === 'input') return { ...base, type, required: required === true };
  if (type === 'button') {
    if (url !== undefined && !isWebUrl(url)) return undefined;
    return { ...base, type, url, style: style === 'primary' || style === 'danger' ? style : undefined };
  }
  if (type !== 'select' || !Array.isArray(options)) return undefined;
  const choices = options.flatMap((option: unknown) => {
    const { id: own, value: given = own ?? option, label: said = given } = fieldsOf(option);
    const plain = typeof option === 'string' ? option : words(given);
    return plain ? [{ value: plain, label: words(said) || plain }] : [];
  });
  return choices.length ? { ...base, type, options: choices, required: required === true } : undefined;
}

/**
 * Reads `{ title?, text?, image?, elements, submitLabel?, once? }`; undefined where nothing of it can be shown. What is
 * no button, select or input of the kind's, and a button that leads anywhere but to the web, is left out.
 */
export function interactiveOf({ customData, text }: CustomMessage): Interactive | undefined {
  const { title, text: said, image, elements, submitLabel, once } = fieldsOf(customData);
  const all = Array.isArray(elements) ? elements.map(elementOf).filter(element => element !== undefined) : [];
  if (!all.length) return undefined;
  return {
    title: words(title),
    text: words(said) || (words(title) ? '' : text),
    image: words(image),
    buttons: all.filter(element => element.type === 'button'),
    fields: all.filter(element => element.type !== 'button'),
    submitLabel: words(submitLabel),
    once: once === true,
  };
}
