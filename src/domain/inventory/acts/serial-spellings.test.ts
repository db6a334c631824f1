import { spellingsOf } from './serial-spellings';

it.each([
  ['as the app stores it', 'A93E01', 'A93E01'],
  ['with the sign octet', '00A93E01', 'A93E01'],
  ['with colons and in lower case', '00:a9:3e:01', 'A93E01'],
  ['without the zero of the first octet', 'A1B2C', '0A1B2C'],
  ['with it', '0A1B2C', '0A1B2C'],
  ['of one octet', '00', '00'],
])('leads from a serial number %s to the app’s own spelling', (_how, said, own) => {
  expect(spellingsOf(said)[0]).toBe(own);
});

it('keeps SCM’s spelling beside it', () => {
  expect(spellingsOf('00A9')).toEqual(['A9', '00A9']);
  expect(spellingsOf('A9')).toEqual(['A9']);
});
