/** Why something cannot be done, in Chinese: the rule, and the way on. */
import type { Texts } from './index.ts';

export const refusals: Texts['refusal'] = {
  'not-your-role': ({ need, department }) =>
    need === 'requester'
      ? '这一步要由提交诉求的人来做。'
      : need === 'centre'
        ? '这一步由推进中心的派单员来做。'
        : need === 'supervisor'
          ? '这一步由督办员来做。'
          : need === 'leader'
            ? '这一步由领导来做。'
            : need === 'head'
              ? `这一步由${department ?? '承办单位'}主要负责人来做。`
              : `这张卡片由${department ?? '承办单位'}的经办人操作。您是经办人的话，私聊我发送“绑定 邀请码”。`,
  'already-accepted': ({ name, at }) => `${name}已在 ${at} 签收。`,
  'wrong-stage': ({ stage, last }) => `这一步已经完成：${last ? `${last}，` : ''}现在是“${stage}”。`,
  'already-rated': () => '您已经评价过了。',
  'unknown-level': () => '请点卡片上的评价按钮。',
  'empty-text': () => '请写一句话。',
  'no-extension-left': ({ max, rule }) =>
    max === 0 ? `按规定不能延期（${rule}）。` : `已经延期 ${max} 次，按规定不能再延（${rule}）。请按时答复。`,
  'extension-pending': () => '已有一个延期申请在等待同意。',
  'no-extension-pending': () => '这个延期申请已经处理过了。',
  'extension-not-later': ({ by }) => `延期的日期要晚于现在的时限 ${by}。`,
  'extension-date-past': ({ by }) => `申请的日期 ${by} 已经过了，不能再同意。请点“不同意”，由承办单位另报一个日期。`,
  'extension-too-long': ({ latest, rule }) => `延期最长到 ${latest}（${rule}）。`,
  suspended: ({ by }) => `已中止计时，${by}起继续。在那以前不催办。`,
  'not-suspended': () => '这件诉求没有中止计时。',
  'suspension-pending': () => '已有一个中止计时的申请在等待同意。',
  'no-suspension-pending': () => '这个中止计时的申请已经处理过了。',
  'no-suspension': () => '本市的办法没有中止计时。来不及的话，可以申请延期。',
  'no-suspension-left': ({ max, rule }) => `已经中止过 ${max} 次，按规定不能再中止（${rule}）。`,
  'suspension-too-long': ({ latest, rule }) => `最晚要在 ${latest}继续（${rule}）。`,
  'suspension-too-late': ({ by }) => `时限 ${by}已过，不能再中止计时。请尽快答复办结。`,
  'no-return-left': ({ max, rule }) => `已退回 ${max} 次，不能再退（${rule}）。请办理，或与推进中心联系。`,
  'return-too-late': ({ by, rule }) => `退回要在 ${by} 前提出（${rule}），现在请办理，或转办。`,
  'return-declined-before': () => '推进中心没有同意退回，请办理。',
  'unknown-reason': () => '请点列出的原因。',
  'no-transfer-left': ({ max, rule }) => `已转办 ${max} 次，不能再转（${rule}）。确实不属于本单位的，请退回由推进中心决定。`,
  'same-department': () => '已经在这个部门了。',
  'co-handles-already': () => '这个部门已经在协办了。',
  'not-a-return': () => '这件诉求没有等待处理的退回。',
  'no-town': () => '这件诉求不在镇街手里。',
  'nudged-already': ({ again }) => `已经替您催过了，${again} 后可以再催。`,
  'contact-confirmed': () => '您已经确认过了。',
  'no-contact': () => '没有需要确认的联系。',
  'not-eligible': ({ rule, redirect }) => `本渠道面向列入名单的企业（${rule}）。${redirect || '您的问题可以拨打 12345。'}`,
  'no-such-card': () => '这张牌已经撤销了。',
  'no-such-interview': () => '这次约谈已经记录了。',
  'form-missing': ({ rule }) => `还没有收到承办单位主要负责人签字的审核反馈表，不能销号（${rule}）。可以再次重办。`,
  'no-low-rating': () => '没有可以申诉的评价。',
  'appealed-already': () => '这次评价已经申诉过了。',
  'no-appeal-pending': () => '这个申诉已经处理过了。',
  'closing-wanted': () => '请先点“办结”，选一个办结类别。',
  'same-lane': () => '已经按这一类办理了。',
  'needs-later-date': () => '请写一个今天以后的日期。',
  'raised-already': () => '已经提请研究过了。',
  'extension-too-late': ({ by, rule }) => `说明理由、提出方案要在 ${by} 前（${rule}），现在请按时答复。`,
  'no-appeal-left': () => '申诉只能提一次。您可以补充情况后重新提交一件诉求。',
  'anonymous-refused': ({ rule }) => `提交诉求要先绑定企业（${rule}）。发送“绑定 邀请码”。`,
  'not-principal': ({ rule }) => `这里由企业负责人提交诉求（${rule}）。`,
  'reception-too-soon': ({ by, rule }) => `通告要提前发布（${rule}），这一天来不及了。最早可以排在${by}。`,
  'reception-exists': () => '这位领导这半天已经排了接待日。',
  'reception-day-off': () => '这一天不是工作日，请换一天。',
  'reception-over': () => '这一场已经不能预约或更改了。发送“预约”看看还有哪些接待日。',
  'reception-not-yet': ({ by }) => `接待日在${by}，当天才能登记办理意见。`,
  'slot-taken': () => '这个时间刚被别的企业约走了，请换一个时间。',
  'booked-already': () => '您的企业已经预约了这一场。要换内容，先取消原来的预约。',
  'booking-ended': () => '这个预约已经办完或取消了。',
  'no-such-reception': () => '没有这一场接待日。发送“预约”看看有哪些。',
  'own-demand': () => '这是您自己企业的诉求，有补充直接发给我就行。',
  'joined-already': () => '您的企业已经附议过了，进展会告诉您。',
  'not-joined': () => '您的企业没有附议这件诉求。',
  exists: () => '这件诉求已经提交过了。',
  'unknown-demand': () => '没有找到这件诉求。',
};
