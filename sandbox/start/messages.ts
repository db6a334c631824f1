/** What the process that watches and the process in which a world lives tell each other. */

/** From the world's process. */
export type FromWorld =
  /** The world is made; it is served when it is told to. */
  | { readonly kind: 'made' }
  | { readonly kind: 'listening'; readonly port: number }
  /** A person has reset it, with the story played in it or not: the next world shall be like that. */
  | { readonly kind: 'reset'; readonly withStory: boolean };

/** To the world's process. */
export type ToWorld =
  | { readonly kind: 'listen'; readonly port: number }
  /** Why the latest sources are not what runs. */
  | { readonly kind: 'trouble'; readonly text: string };

/** Variables by which the one tells the other what it is. */
export const ROLE = { name: 'SANDBOX_PROCESS', world: 'world' } as const;
export const STORY = { name: 'SANDBOX_STORY', none: 'none' } as const;
