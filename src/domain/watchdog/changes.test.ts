import { atPeace, seen, toldNow, untoldChange } from './changes';
import { firstRecord, keyOf } from './trouble';
import type { Trouble } from './trouble';
import { changeWords, closingWords, openingWords } from './trouble-words';
import type { Paragraph } from '../issue/rich-text';

const START = Date.UTC(2026, 10, 2, 8);
const HOUR_MS = 3_600_000;
const silent: Trouble = { kind: 'scm-silent', about: 'scm.example', name: 'scm.example', since: START, code: '' };
const old: Trouble = { kind: 'secret-old', about: 'p', name: 'Standard SSL', since: START, code: '' };
const textOf = (words: readonly Paragraph[]) =>
  words.map((spans) => spans.map((span) => ('text' in span ? span.text : '')).join('')).join('\n');

it('tells what is new, what is over and what is left, each once', () => {
  const first = seen(firstRecord(START), [silent], START);
  expect(untoldChange(first)).toEqual({ come: [silent], gone: [], left: [] });
  const told = toldNow(first, START);
  expect(untoldChange(told)).toBeUndefined();
  expect(untoldChange(seen(told, [silent], START + HOUR_MS))).toBeUndefined();
  const both = seen(told, [silent, old], START + HOUR_MS);
  expect(untoldChange(both)).toEqual({ come: [old], gone: [], left: [silent] });
  const over = seen(toldNow(both, START + HOUR_MS), [old], START + 3 * HOUR_MS);
  expect(untoldChange(over)).toMatchObject({ come: [], left: [old], gone: [{ until: START + 3 * HOUR_MS }] });
});

it('tells of what comes again anew', () => {
  const over = toldNow(seen(toldNow(seen(firstRecord(START), [silent], START), START), [], START + 1), START + 1);
  expect(untoldChange(seen(over, [silent], START + 2))?.come).toEqual([silent]);
});

it('at peace it remembers nothing but since when it watches', () => {
  const noisy = { ...seen(firstRecord(START), [silent], START), issue: { id: '1', key: 'CERT-1' } };
  expect(atPeace(seen(noisy, [], START + 9), START + 9)).toEqual({
    ...firstRecord(START),
    ...{ lookedAt: START + 9, toldAt: START + 9 },
  });
});

it('has a sentence for each: what is wrong, since when, who acts', () => {
  expect(textOf(openingWords([silent, old]))).toContain(
    'SCM has not answered at scm.example since 2026-11-02 08:00:00 UTC.',
  );
  const change = { come: [old], gone: [{ ...silent, until: START + 50 * HOUR_MS }], left: [] };
  expect(textOf(changeWords(change))).toMatch(/New:\n.*“Standard SSL”.*\nOver:\n.*It lasted about 2 days\.$/s);
  expect(textOf(closingWords([{ ...silent, until: START + HOUR_MS }], false))).toMatch(
    /about an hour\.\n.*by hand\.$/s,
  );
});

it('keeps a hundred of a long story', () => {
  let record = firstRecord(START);
  for (let turn = 0; turn < 150; turn++) record = seen(record, turn % 2 === 0 ? [silent] : [], START + turn);
  expect(record.story.length).toBeLessThanOrEqual(100);
  expect(record.story.map(keyOf)).toContain('scm-silent:scm.example');
});
