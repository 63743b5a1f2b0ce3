export type EngineName = 'chromium' | 'firefox' | 'webkit';
export const engines: readonly EngineName[];
export function browserBinary(engine: 'chromium' | 'firefox'): string | undefined;
export function hasEngine(engine: EngineName): boolean;
export function ensureEngines(wanted?: readonly EngineName[]): EngineName[];
