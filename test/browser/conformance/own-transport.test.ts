import { OwnService } from '../../../examples/own-service.js';
import { createOwnTransport } from '../../../examples/own-transport.js';
import { runConformance } from '../../../src/transport/conformance/index.js';

runConformance(
  { describe, it },
  {
    name: 'the example of docs/transport.md',
    setUp: async people => {
      const service = new OwnService(
        people.map(({ uid, name, role = 'default', tags = [] }) => ({
          ...{ uid, name, role, tags, status: 'offline', blockedByMe: false, hasBlockedMe: false },
        })),
      );
      return {
        client: async uid => ({
          transport: createOwnTransport(service),
          credentials: { appId: 'example', uid },
        }),
        tearDown: async () => {},
      };
    },
  },
);
