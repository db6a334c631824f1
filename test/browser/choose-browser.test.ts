import { chooseBrowser, type TestMachine } from './choose-browser';

const machine = (platform: string, present: readonly string[], more: Partial<TestMachine> = {}): TestMachine => ({
  ...{ platform, arch: 'arm64', variables: {}, home: '/Users/ada', hasRegistryChromium: false },
  exists: (path) => present.includes(path),
  ...more,
});
const chosen = (...args: Parameters<typeof machine>) => {
  const choice = chooseBrowser(machine(...args));
  return choice?.from === 'path' ? choice.path : choice?.from;
};

const mac = (name: string) => `${name}.app/Contents/MacOS/${name}`;
const folders = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local',
};

describe('an installed browser', () => {
  it.each([
    ['for everybody', `/Applications/${mac('Google Chrome')}`],
    ['for one person', `/Users/ada/Applications/${mac('Google Chrome')}`],
    ['Edge', `/Applications/${mac('Microsoft Edge')}`],
    ['Chromium', `/Users/ada/Applications/${mac('Chromium')}`],
  ])('is found on macOS: %s', (_what, path) => {
    expect(chosen('darwin', [path])).toBe(path);
  });

  it.each([
    ['64 bit', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['32 bit', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
    ['for one person', 'C:\\Users\\Ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['Edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'C:\\Users\\Ada\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
  ])('is found on Windows: %s', (_what, path) => {
    expect(chosen('win32', [path], { variables: folders })).toBe(path);
    expect(chosen('win32', [path])).toBeUndefined();
  });

  it.each(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'])(
    'is found on Linux by the command %s',
    (command) => {
      const variables = { PATH: '/usr/local/bin::/usr/bin' };
      expect(chosen('linux', [`/usr/bin/${command}`], { variables })).toBe(`/usr/bin/${command}`);
      expect(chosen('linux', [`/opt/${command}`], { variables })).toBeUndefined();
    },
  );

  it('is Chrome rather than Edge where both are', () => {
    const chrome = `/Users/ada/Applications/${mac('Google Chrome')}`;
    expect(chosen('darwin', [`/Applications/${mac('Microsoft Edge')}`, chrome])).toBe(chrome);
  });
});

describe('the browser of the tests', () => {
  const variables = { PATH: '/usr/bin' };
  const chrome = '/usr/bin/google-chrome';

  it('is the one from the registry on Linux x64, and nowhere else', () => {
    const more = { variables, hasRegistryChromium: true };
    expect(chosen('linux', [chrome], { ...more, arch: 'x64' })).toBe('registry');
    expect(chosen('linux', [chrome], more)).toBe(chrome);
    expect(chosen('darwin', [], { ...more, arch: 'x64' })).toBeUndefined();
  });

  it('is an installed one on Linux x64 when npm has left out the one from the registry', () => {
    expect(chosen('linux', [chrome], { variables, arch: 'x64' })).toBe(chrome);
    expect(chosen('linux', [], { variables, arch: 'x64' })).toBeUndefined();
  });

  it('is that of CHROME_PATH before any other', () => {
    const more = { arch: 'x64', hasRegistryChromium: true };
    const named = { ...variables, CHROME_PATH: '/opt/chrome' };
    expect(chosen('linux', ['/opt/chrome', chrome], { ...more, variables: named })).toBe('/opt/chrome');
    expect(() => chosen('linux', [chrome], { ...more, variables: named })).toThrow(
      'There is no browser at /opt/chrome: set CHROME_PATH anew.',
    );
    expect(chosen('linux', [chrome], { ...more, variables: { ...variables, CHROME_PATH: '' } })).toBe('registry');
  });
});
