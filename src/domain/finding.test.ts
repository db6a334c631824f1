import { refusals, refuses, type Finding } from './finding';

const finding = (severity: Finding['severity']): Finding => ({
  code: 'any',
  severity,
  message: 'Any.',
  clause: 'BR 1',
});

describe('findings', () => {
  it('warnings alone do not stop the work', () => {
    expect(refuses([finding('warn'), finding('warn')])).toBe(false);
  });

  it('one refusal among warnings stops it', () => {
    expect(refuses([finding('warn'), finding('refuse')])).toBe(true);
  });

  it('only the sentences of what stops it are told as refusals, in their order', () => {
    const findings = [
      finding('refuse'),
      { ...finding('warn'), message: 'Mind.' },
      { ...finding('refuse'), message: 'No.' },
    ];
    expect(refusals(findings)).toEqual(['Any.', 'No.']);
  });
});
