import { registerKind } from '../../src/kinds/index.js';
import type { CustomMessage } from '../../src/model/message.js';

/** The same without Lit: a body may be any DOM node. */
export const registerFlight = (): (() => void) =>
  registerKind<CustomMessage>('custom/flight-status', {
    frame: 'card',
    preview: ({ customData: data }) => `${String(data['flight'])} is ${String(data['status'])}`,
    render({ customData: data }) {
      const body = document.createElement('div');
      const flight = document.createElement('strong');
      flight.textContent = `${String(data['flight'])} · ${String(data['status'])}`;
      const way = document.createElement('div');
      way.textContent = `${String(data['from'])} → ${String(data['to'])}, gate ${String(data['gate'])}`;
      body.append(flight, way);
      return body;
    },
  });
