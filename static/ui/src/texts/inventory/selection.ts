/** Words of what is chosen in the inventory. */

export const SELECTION = {
  region: 'Chosen certificates',
  chosen: (count: number) => `${count} chosen`,
  all: 'All that fit the filter are chosen',
  chooseAll: 'Choose all that fit',
  clear: 'Choose none',
  page: 'Choose all of this page',
  row: (name: string) => `Choose ${name}`,
} as const;
