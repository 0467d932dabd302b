/** What the product says, before a channel puts it into its platform's shape. One card, one purpose, at most twelve lines. */

/** The only marks there are, and each always means the clock: not begun, in time, soon, late, done. */
export type Mark = '⚪' | '🟢' | '🟡' | '🔴' | '✅';

/** `action` is ASCII, at most 60 bytes, and names things only: who may do it and whether it still can be done is decided when it is pressed. */
export interface Button {
  label: string;
  action: string;
}

export interface Fact {
  /** Two to five characters. */
  label: string;
  value: string;
}

export interface Card {
  mark?: Mark;
  /** First line: what this is, with the number. */
  title: string;
  /** The demand's own title. */
  subject?: string;
  /** At most six. */
  facts: Fact[];
  /** The person's own words, already cut to 120 characters. */
  quote?: string;
  /** How many files came with it. */
  attachments?: number;
  /** The last progress notes, newest last. */
  log?: string[];
  /** Last line: what happens next, by whom, by when. */
  footer?: string;
  /** How to answer by quoting this card; left out where a platform's cards cannot be quoted. */
  hint?: string;
  /** Rows of buttons, three to five in all, the likeliest first. */
  buttons: Button[][];
}

/** A stored attachment, by its id in the attachment store. */
export interface StoredFile {
  id: string;
  kind: 'photo' | 'file' | 'voice' | 'video';
  name: string;
  mime: string;
}

interface Common {
  /** Quote this message of the same chat; a message that is gone is no reason not to speak. */
  replyTo?: string;
  /** Arrive without a sound. */
  silent?: boolean;
  /** Platform ids of those whose phone is to ring, in a group that only listens. */
  ring?: string[];
}

export type OutboundMessage =
  | (Common & { type: 'text'; text: string; buttons?: Button[][] })
  /** A question answered by quoting it (ForceReply on Telegram): opens the person's reply box with `placeholder`. */
  | (Common & { type: 'ask'; text: string; placeholder: string; mention?: { id: string; name: string } })
  | (Common & { type: 'card'; card: Card })
  /**
   * Replace a card sent before. When it is gone, or cannot be changed on this platform any more, the channel sends it anew and the
   * receipt tells its new id; `orNothing`: it is of no use elsewhere, a channel may leave it.
   */
  | { type: 'card-update'; messageId: string; card: Card; orNothing?: true }
  | (Common & { type: 'file'; file: StoredFile; caption?: string })
  /**
   * The answer to one press, seen by the person who pressed only; no text merely ends the platform’s spinner. Not kept when it is too
   * late. `passing`: the chat says
   * the same by itself, and where a toast would be a message of its own it is left out.
   */
  | { type: 'toast'; pressId: string; text?: string; alert: boolean; passing?: true };
