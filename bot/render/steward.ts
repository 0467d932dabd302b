/** What the chief server of a firm is told (D5.2): what it filed, and what came of it. */
import type { Entry } from '../../mechanisms/entry.ts';
import type { OutboundMessage } from '../message.ts';
import { type View, words } from './view.ts';

export function tellSteward(entry: Entry, view: View): OutboundMessage {
  const { number, title } = view.demand;
  const { steward, closure } = words(view);
  const firm = view.enterprise?.name ?? '';
  const outcome = entry.type === 'resolved' ? entry.outcome : entry.type === 'closed' ? closure[entry.closure] : undefined;
  return { type: 'text', text: outcome === undefined ? steward.filed(number, firm, title) : steward.outcome(number, firm, outcome) };
}
