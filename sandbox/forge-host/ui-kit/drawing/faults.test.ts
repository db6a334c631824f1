import { COMPONENT_PROPS } from './component-props';
import { faultsOf } from './faults';

const node = (type: string, props: Record<string, unknown> = {}) => ({ type, props, children: [], key: type });

it('draws at most ten components', () => {
  expect(Object.keys(COMPONENT_PROPS).length).toBeLessThanOrEqual(10);
});

it.each([
  ['a component that is not in the table', node('Badge'), ['Badge']],
  ['a name that every object has', node('constructor'), ['constructor']],
  ['a prop that it does not take', node('Text', { align: 'end' }), ['Text.align']],
  ['a prop that every object has', node('Code', { toString: 'x' }), ['Code.toString']],
  ['a value that nobody documents', node('Text', { size: 'huge' }), ['Text.size=huge']],
  ['several at once', node('Lozenge', { appearance: 'pink', style: {} }), ['Lozenge.appearance=pink', 'Lozenge.style']],
])('%s is a fault', (_name, doc, faults) => {
  expect(faultsOf(doc)).toEqual(faults);
});

it.each([
  ['the root', node('Root')],
  ['text', node('String', { text: 'a' })],
  ['a component with what it takes', node('Text', { size: 'small', weight: undefined })],
  ['a live function', node('Button', { onClick: () => undefined })],
])('%s is none', (_name, doc) => {
  expect(faultsOf(doc)).toEqual([]);
});
