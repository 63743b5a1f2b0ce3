import { ChatError } from '../../model/chat-error.js';
import type { Visit } from '../../backend/visit.js';
import type { Connection } from './connection.js';
import { demandWanted } from './connection.js';

/** What the ports need: whoever is connected now, with the slowness and the breaks of a line. */
export class Line {
  connection: Connection | undefined;
  isOnline = true;

  constructor(readonly latency: number) {}

  /** Does something for a request: after the line's delay, with every failure as a {@link ChatError}. */
  async request<T>(signal: AbortSignal, task: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      demandWanted(signal);
      if (this.latency > 0) await new Promise(done => setTimeout(done, this.latency));
      demandWanted(signal);
      if (!this.isOnline) throw new ChatError('offline');
      if (!this.connection) throw new ChatError('not-connected');
      return await task(this.connection);
    } catch (error) {
      throw ChatError.from(error);
    }
  }

  read<T>(signal: AbortSignal, work: (visit: Visit) => Promise<T>): Promise<T> {
    return this.request(signal, async connection => {
      const result = await connection.read(work);
      demandWanted(signal);
      return result;
    });
  }

  write<T>(signal: AbortSignal, work: (visit: Visit) => Promise<T>): Promise<T> {
    return this.request(signal, connection => connection.write(work, signal));
  }
}
