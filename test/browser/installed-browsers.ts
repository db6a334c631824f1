/** Where Chrome, Edge and Chromium are when a person has installed them, by platform: one line a place, best first. */
import { posix, win32 } from 'node:path';

/** What the look-up may ask of the machine. */
export interface Machine {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

const APPLICATIONS: readonly string[] = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PROGRAMS: readonly (readonly string[])[] = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** Variables that name the folders programs are in: for everybody (64 and 32 bit), for one person. */
const WINDOWS_FOLDERS: readonly string[] = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

const COMMANDS: readonly string[] = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function macPlaces({ home }: Machine): string[] {
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return APPLICATIONS.flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces({ variables }: Machine): string[] {
  const folders = WINDOWS_FOLDERS.flatMap((name) => variables[name] ?? []);
  return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
}

function commandPlaces({ variables }: Machine): string[] {
  const folders = (variables['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

const PLACES: Readonly<Record<string, (machine: Machine) => string[]>> = {
  darwin: macPlaces,
  win32: windowsPlaces,
};

/** @returns the path of the first browser that is there; on systems without a line of their own, PATH is searched */
export function installedBrowser(machine: Machine): string | undefined {
  const places = PLACES[machine.platform] ?? commandPlaces;
  return places(machine).find(machine.exists);
}
