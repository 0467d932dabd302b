/** The demo city: written once, never overwritten. Its codes are no secret, so they may be used again and again. */
import type { Enterprise, Enterprises } from '../models/enterprises.ts';
import type { Groups } from '../models/groups.ts';
import type { Invitations, NewInvitation } from '../models/invitations.ts';

export interface DemoStores {
  enterprises: Enterprises;
  invitations: Invitations;
  groups: Groups;
}

export interface DemoCity {
  city: string;
  /** Ids and names of the departments that get a web work group, the centre and the supervision office included. */
  groups: Array<{ id: string; name: string }>;
}

function enterprises(city: string): Enterprise[] {
  return [
    {
      id: `${city}-e1`,
      city,
      name: '示例机械有限公司',
      creditCode: '91370481MA3C0DEM1E',
      tags: ['above-scale', 'whitelist', 'manufacturing'],
      note: '规上',
      contact: { contactName: '周强', phone: '13800005678' },
    },
    {
      id: `${city}-e2`,
      city,
      name: '示例数据科技有限公司',
      creditCode: '91370481MA3D0DEM24',
      tags: ['high-tech', 'small'],
      note: '高新',
      contact: { contactName: '林悦', phone: '13900001234' },
    },
    {
      id: `${city}-e3`,
      city,
      name: '示例便利店',
      creditCode: '92370481MA3E0DEM3N',
      tags: ['micro', 'new'],
      contact: { contactName: '何平', phone: '13700002468' },
    },
  ];
}

function invitations(city: string): NewInvitation[] {
  const reusable = true;
  return [
    ...[1, 2, 3].map((n) => ({ code: `DEMO-E${n}`, city, enterprise: `${city}-e${n}`, reusable })),
    { code: 'DEMO-ADMIN', city, role: 'administrator', reusable },
    { code: 'DEMO-DISPATCHER', city, role: 'dispatcher', reusable },
    { code: 'DEMO-SUPERVISOR', city, role: 'supervisor', reusable },
    { code: 'DEMO-LEADER', city, role: 'leader', reusable },
    { code: 'DEMO-COMMISSIONER', city, role: 'commissioner', reusable },
    { code: 'DEMO-OFFICER', city, role: 'officer', namesDepartment: true, reusable },
    { code: 'DEMO-HEAD', city, role: 'head', namesDepartment: true, reusable },
    { code: 'DEMO-DEPUTY', city, role: 'deputy', namesDepartment: true, reusable },
  ];
}

/** Each record is written only where there is none. */
export async function seedDemo(stores: DemoStores, { city, groups }: DemoCity): Promise<void> {
  await Promise.all(enterprises(city).map((enterprise) => stores.enterprises.add(enterprise)));
  await Promise.all(invitations(city).map((invitation) => stores.invitations.add(invitation)));
  const open = async ({ id, name }: DemoCity['groups'][number]) => {
    if (!(await stores.groups.find('web', id)))
      await stores.groups.register({ channel: 'web', chat: id, city, department: id, title: name });
  };
  await Promise.all(groups.map(open));
}
