import { csvRow } from './audit-csv';

describe('a row of CSV', () => {
  it.each([
    [['a', 'b c'], 'a,b c\r\n'],
    [['a,b', 'say "hi"', 'two\nlines', 'x;y'], '"a,b","say ""hi""","two\nlines","x;y"\r\n'],
    [['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'], "'=1+1,'+1,'-1,'@SUM(A1),'\t=1,' =1\r\n"],
    [['＝1', '=HYPERLINK("http://x","y")'], `'＝1,"'=HYPERLINK(""http://x"",""y"")"\r\n`],
    [['', '2026-11-02'], ',2026-11-02\r\n'],
  ])('%j', (cells, row) => {
    expect(csvRow(cells)).toBe(row);
  });
});
