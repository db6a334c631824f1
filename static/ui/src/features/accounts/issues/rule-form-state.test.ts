import { NO_ISSUES } from '../../../../../../src/domain/inventory/issues/issue-rule';
import { faultsAt, fieldsOf, isSameRule, ruleOf } from './rule-form-state';

const RULE = { ...NO_ISSUES, which: 'ending', withinDays: 45, names: ['*.example.com', 'a.example.org'] } as const;

describe('the form of which certificates get an issue', () => {
  it('gives back what it was filled with', () => {
    expect(ruleOf(fieldsOf(RULE))).toEqual(RULE);
    expect(isSameRule(ruleOf(fieldsOf(RULE)), RULE)).toBe(true);
  });

  it('takes names by line and by comma, each once', () => {
    const names = ' *.example.com \n\na.example.org, *.example.com';
    expect(ruleOf({ ...fieldsOf(RULE), names }).names).toEqual(RULE.names);
  });

  it.each(['', '-3', '1.5', 'soon', '9999999'])('says what is wrong with %j days', (withinDays) => {
    expect(faultsAt(ruleOf({ ...fieldsOf(RULE), withinDays }), 'withinDays')).toHaveLength(1);
  });

  it('knows the same organizations in another order', () => {
    const one = { ...RULE, organizations: ['1', '2'] };
    expect(isSameRule(one, { ...RULE, organizations: ['2', '1'] })).toBe(true);
    expect(isSameRule(one, RULE)).toBe(false);
  });
});
