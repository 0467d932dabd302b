/** 中止计时, in Chinese. */
import type { SuspensionTexts } from './keys-suspension.ts';

export const suspension: SuspensionTexts = {
  state: '中止计时',
  until: (reason, day) => `${reason}，${day}起继续`,
  pending: (day) => `已申请中止计时，${day}起继续，等待同意`,
  granted: (number, reason, day) => `${number} 已同意中止计时（${reason}），${day}起继续。`,
  declined: (number) => `${number} 没有同意中止计时，时限照常计算。`,
  resumed: (number, date) => `${number} 继续计时，时限 ${date}。`,
  toRequester: (department, reason, day, date, approver) =>
    `${department}申请中止计时：${reason}，${approver}已同意。${day}起继续办理，答复时限顺延到 ${date}。`,
  resumedToRequester: (department, date) => `${department}继续办理，答复时限 ${date}。`,
  question: (number, department) => `${number} ${department}申请中止计时`,
  goesOn: '继续',
  footer: '同意后停止计时，到那天自动继续，时限按停下的工作时间顺延。',
  whyAsk: (number) => `${number} 为什么中止计时？`,
  otherReason: '其他原因',
  ask: (number) => `${number} 哪天继续办理、为什么中止？例如：3月16日 等待专家评审`,
  askAgain: '没有看出日期。请把继续办理的日期写在前面，例如：3月16日 等待专家评审',
  which: '请写明编号和日期，例如：中止计时 QH20260302-0001 3月16日 等待专家评审；或者引用诉求卡片。',
  asked: '中止计时的申请已送出，同意前照常计时。',
  goesOnNow: '已继续计时。',
  notCounted: '中止计时，不计',
  stood: (from, to) => `${from}起中止计时，${to}起继续`,
  digest: (count, list) => `⚪ 中止计时 ${count}　${list}`,
  help: '中止计时 编号 日期 原因　要等评审、检测、材料时申请停止计时',
};
