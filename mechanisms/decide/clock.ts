/** What the clock decides when the alarm rings: soon, missed, ask again, end in silence. */
import type { Demand } from '../demand.ts';
import type { Happening } from '../entry.ts';
import { recounted } from '../recount.ts';
import { nextAsk } from '../survey.ts';
import { keptTooLong } from './towns.ts';
import { type Decide, happen, refuse, type World } from './decision.ts';

/** Clocks that are soon to end, or have ended. */
export function clocks(demand: Demand, now: Date): Happening[] {
  return demand.targets
    .filter((target) => !target.stoppedAt && !target.missedAt)
    .flatMap<Happening>(({ name: target, startedAt, by, warnAt, warnedAt }) => {
      if (by <= now) return [{ type: 'missed', target, startedAt }];
      return warnAt && !warnedAt && warnAt <= now ? [{ type: 'warned', target, startedAt }] : [];
    });
}

function survey({ stage }: Demand, { mechanism, calendar, now }: World): Happening[] {
  if (stage.name !== 'resolved') return [];
  if (stage.endsAt <= now) return [{ type: 'closed', closure: 'written-off', unanswered: true }];
  return stage.askAgainAt && stage.askAgainAt <= now
    ? [{ type: 'asked-again', ...nextAsk(stage.asked + 1, now, mechanism, calendar) }]
    : [];
}

function reminder({ remindAt }: Demand, now: Date): Happening[] {
  return remindAt && remindAt <= now ? [{ type: 'reminded' }] : [];
}

/** The granted day has come: the clocks go on. */
function goesOn({ suspended }: Demand, now: Date): Happening[] {
  return suspended && suspended.until <= now ? [{ type: 'resumed', from: suspended.until }] : [];
}

/** A date counted on a guess is counted anew; under another version only where its file says so. */
export const recount: Decide<'recount'> = (demand, command, world) => {
  if (command.by.type !== 'clock') return refuse({ code: 'not-your-role', need: 'centre' });
  if (demand.stage.name === 'closed') return refuse({ code: 'wrong-stage', stage: 'closed' });
  const { adopt } = command;
  const dates = recounted(demand, { mechanism: adopt?.mechanism ?? world.mechanism, calendar: world.calendar });
  const adopts = adopt && adopt.ref !== demand.mechanism;
  if (dates.length === 0 && !adopts) return happen();
  return happen({ type: 'recounted', dates, ...(adopts ? { mechanism: adopt.ref } : {}) });
};

/** Nobody but the clock may ring the alarm; when nothing is due it happens to ring for nothing. */
export const checkDeadlines: Decide<'check-deadlines'> = (demand, command, world) =>
  command.by.type === 'clock'
    ? happen(
        ...goesOn(demand, world.now),
        ...clocks(demand, world.now),
        ...survey(demand, world),
        ...reminder(demand, world.now),
        ...keptTooLong(demand, world.now),
      )
    : refuse({ code: 'not-your-role', need: 'centre' });
