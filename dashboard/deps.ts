/** All that the dashboard is given. */
import type { Calendar } from '../mechanisms/calendar.ts';
import type { Catalogue } from '../mechanisms/catalogue.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Apply } from '../models/apply.ts';
import type { Ledger } from '../models/ledger.ts';
import type { Logins } from '../models/logins.ts';
import type { Persons } from '../models/persons.ts';
import type { Standings } from '../models/standings.ts';
import type { BulletinDeps } from './bulletin-routes.ts';
import type { DoorDeps } from './door-routes.ts';
import type { FormDeps } from './form-routes.ts';
import type { InquiryDeps } from './inquiry-routes.ts';
import type { MeetingDeps } from './meeting-routes.ts';
import type { DeadLetter } from './pages.ts';
import type { Parked } from './parked.ts';
import type { PolicyDeps } from './policy-routes.ts';
import type { TokenDeps } from './token-routes.ts';
import type { CityProblems } from './radar.ts';
import type { ReceptionDeps } from './reception-routes.ts';
import type { KeyFirm, Unit } from './units.ts';

interface Counted {
  counts(): Promise<{ waiting: number; parked: number; dead: number }>;
  revive(key: string): Promise<boolean>;
}

type Parts = DoorDeps & ReceptionDeps & BulletinDeps & InquiryDeps & MeetingDeps & FormDeps & TokenDeps;

export interface DashboardDeps extends Parts {
  apply: Pick<Apply, 'load'>;
  ledger: Ledger;
  logins: Logins;
  persons: Pick<Persons, 'get'>;
  queues: { inbox: Counted; outbox: Counted };
  standings: Pick<Standings, 'all'>;
  policies: PolicyDeps['policies'];
  policiesChanged: PolicyDeps['policiesChanged'];
  readPolicies: PolicyDeps['readPolicies'];
  policyShelf: PolicyDeps['policyShelf'];
  upload: PolicyDeps['upload'];
  units: () => Promise<Array<{ name: string; units: Unit[]; firms: KeyFirm[] }>>;
  deadLetters: () => Promise<DeadLetter[]>;
  parked: () => Promise<Parked[]>;
  radar: () => Promise<CityProblems[]>;
  city: (id?: string) => { mechanism: Mechanism; catalogue: Catalogue; calendar: Calendar };
  demo: boolean;
  secure: boolean;
}
