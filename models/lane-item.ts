/** What goes through a lane, and what can become of it. */

/** What became of one item. `finish` is what has to be written down once it is done: the lane goes on meanwhile. `again` blocks its lane, or with `all` every lane of its channel, for `after` ms; only a `failed` one counts as an attempt. */
export type Outcome =
  | { type: 'done'; finish?: () => Promise<void> }
  | { type: 'again'; after: number; failed: boolean; error?: string; scope?: 'lane' | 'all' }
  | { type: 'parked'; error: string }
  | { type: 'dead'; error: string };

export interface Item<Payload> {
  key: string;
  lane: string;
  attempts: number;
  payload: Payload;
}

export interface NewItem<Payload> {
  /** Unique for ever: putting it twice is putting it once. */
  key: string;
  lane: string;
  payload: Payload;
  notBefore?: Date;
  /** A waiting item of the same name is replaced by this one: only the last edit of a card matters. */
  coalesce?: string;
}
