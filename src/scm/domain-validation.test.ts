import { readValidation } from './domain-validation';

const log = { domainName: 'a.example.com', dcvStatus: 'Awaiting Validation', lastCheck: '2026-11-02 10:00:00' };
const info = { dcvLog: { error: { code: 0 }, log: [log] }, instructions: [] as unknown[] };

it.each([
  [
    { domainName: 'a.example.com', dcvMode: 'CNAME', host: '_x.a.example.com.', point: 'y.sectigo.com.' },
    'CNAME: let _x.a.example.com. point to y.sectigo.com.',
  ],
  [
    { domainName: 'a.example.com', dcvMode: 'HTTP', url: 'http://a.example.com/x.txt', file: 'x.txt' },
    'HTTP: serve x.txt at http://a.example.com/x.txt',
  ],
  [
    { domainName: 'a.example.com', dcvMode: 'EMAIL', dcvEmail: 'admin@example.com' },
    'EMAIL: answer the message sent to admin@example.com',
  ],
])('says what has to be done: %j', (instruction, sentence) => {
  expect(readValidation({ ...info, instructions: [instruction] })).toEqual([
    { domainName: 'a.example.com', status: 'Awaiting Validation', lastCheck: log.lastCheck, instruction: sentence },
  ]);
});

it('takes the array that one of the descriptions gives, too', () => {
  expect(readValidation([info])).toEqual(readValidation(info));
});

it.each([
  undefined,
  null,
  'Validated',
  7,
  [],
  {},
  { dcvLog: null },
  { dcvLog: { log: 'none' } },
  { dcvLog: { log: [null, 7, { dcvStatus: 'x' }] } },
  [null, { dcvLog: { log: [] } }],
])('makes nothing of %j', (dcvInfo) => {
  expect(readValidation(dcvInfo)).toBeUndefined();
});

it('reads what is there beside what is not, and not without end', () => {
  const odd = { dcvLog: { log: [{ domainName: 'b.example.com', dcvStatus: 7, nextCheck: {} }, null] } };
  expect(readValidation(odd)).toEqual([{ domainName: 'b.example.com', status: 'Unknown' }]);
  const many = Array.from({ length: 2_000 }, () => log);
  expect(readValidation({ dcvLog: { log: many } })).toHaveLength(500);
});
