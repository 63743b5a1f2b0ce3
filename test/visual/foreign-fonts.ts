import type { CDPSession } from 'puppeteer-core';

interface Drawn {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
}

const ELEMENT = 1;
const TEXT = 3;
/** Their texts stand in a shadow tree of the browser. */
const FIELD = /^(?:select|input|textarea)$/i;

/** The fonts of the machine that draw something of a page, each with what it is in: pictures of it would be this machine's. */
export async function foreignFonts(client: CDPSession): Promise<string[]> {
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { nodes } = await client.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const holders = new Set(nodes.filter(node => node.nodeType === TEXT).map(node => node.parentId));
  const drawn: readonly Drawn[] = nodes.filter(
    node => node.nodeType === ELEMENT && (holders.has(node.nodeId) || FIELD.test(node.nodeName)),
  );
  const found = await Promise.all(
    drawn.map(async ({ nodeId, nodeName }) => {
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.filter(font => !font.isCustomFont).map(font => `${font.familyName} in ${nodeName}`);
    }),
  );
  await client.send('CSS.disable');
  await client.send('DOM.disable');
  return [...new Set(found.flat())];
}
