import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interactiveOf } from '../../../src/kinds/interactive/interactive-data.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { CustomMessage } from '../../../src/model/message.js';

const read = (customData: JsonObject) => interactiveOf({ customData, text: 'Words' } as CustomMessage);

describe('what an interactive message is', () => {
  it('reads buttons, selects and inputs, and its rules', () => {
    const found = read({
      title: 'Lunch',
      once: true,
      submitLabel: 'Order',
      elements: [
        { type: 'button', id: 'no', label: 'Nothing', style: 'danger' },
        {
          type: 'select',
          id: 'dish',
          label: 'Dish',
          options: ['Soup', { id: 'f', label: 'Fish' }, { value: 'x' }],
        },
        { type: 'input', id: 'note', label: 'Note', required: true },
      ],
    });
    assert.deepEqual(found?.buttons, [
      { type: 'button', id: 'no', label: 'Nothing', style: 'danger', url: undefined },
    ]);
    assert.deepEqual(found?.fields, [
      {
        type: 'select',
        id: 'dish',
        label: 'Dish',
        required: false,
        options: [
          { value: 'Soup', label: 'Soup' },
          { value: 'f', label: 'Fish' },
          { value: 'x', label: 'x' },
        ],
      },
      { type: 'input', id: 'note', label: 'Note', required: true },
    ]);
    assert.deepEqual(
      [found?.title, found?.text, found?.submitLabel, found?.once],
      ['Lunch', '', 'Order', true],
    );
  });

  it('leaves out what it does not know and what leads anywhere but to the web', () => {
    const found = read({
      elements: [
        { type: 'button', id: 'a', label: 'A', url: 'javascript:alert(1)' },
        { type: 'button', id: 'b', label: 'B', url: 'https://example.com' },
        { type: 'button', id: 'c', label: 'C', url: 7 },
        { type: 'slider', id: 'd', label: 'D' },
        { type: 'button', id: 'e' },
        { type: 'select', id: 'f', label: 'F', options: [] },
        null,
        'button',
      ],
    });
    assert.deepEqual(
      found?.buttons.map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(found?.fields, []);
  });

  for (const data of [
    {},
    { elements: 'x' },
    { elements: [] },
    { title: 'T', elements: [{ type: 'what' }] },
  ]) {
    it(`is none: ${JSON.stringify(data)}`, () => {
      assert.equal(read(data), undefined);
    });
  }
});
