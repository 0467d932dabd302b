/** What is said of joining a demand, in Chinese. */
import type { JoiningTexts } from './keys-joining.ts';

export const joining: JoiningTexts = {
  offer: (title, department) =>
    `已有企业反映过“${title}”，${department}正在办。是同一件就点“附议”，不用另外提交，进展一样告诉您；不是就照常提交。`,
  join: '附议',
  joined: (number) => `已附议 ${number}`,
  already: (number) => `您已附议 ${number}，进展会告诉您。是另一件事就照常提交。`,
  mine: (count) => `您附议的诉求，最近 ${count} 件`,
  footer: '每一步进展都会告诉您。您的企业名称和原话不会告诉对方。',
  leave: '不再附议',
  left: (number) => `已退出 ${number} 的附议。`,
  count: (count) => `另有 ${count} 家企业附议`,
  yours: '（您附议的诉求）',
  replied: (number, department, text) => `${number} ${department}：${text}（您附议的诉求）`,
  resolved: (number, department, outcome) => `✅ 您附议的 ${number} 已由${department}办结：${outcome}\n如果您这里还没有解决，直接写给我。`,
  redone: (number, department) => `您附议的 ${number} 没有办好，已退回${department}重办，有结果再告诉您。`,
  rejected: (number, reason, rule) => `您附议的 ${number} 不予受理：${reason}（${rule}）。您的情况不同的话，直接写给我。`,
  withdrawn: (number) => `您附议的 ${number} 已由提出的企业撤回，不再办理。您还需要办的话，直接写给我，我为您单独提交。`,
};
