/** Words of the issue of a certificate in the inventory. */

export const ISSUE = {
  make: 'Make issue',
  makeOf: (name: string) => `Make issue of ${name}`,
  making: 'Making it …',
} as const;
