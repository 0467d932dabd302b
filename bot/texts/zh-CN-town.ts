/** 属地首责, in Chinese. */
import type { TownTexts } from './keys-town.ts';

export const town: TownTexts = {
  ask: (number) => `${number} 为什么本级解决不了？写一句，推进中心会转派市级部门。`,
  placeholder: '原因',
  passedUp: (town, why) => `${town}${why ? `：${why}` : ''}`,
  left: (centre) => `已报${centre}`,
  keptTooLong: (number, town, rule) => `🟡 ${number} ${town}既没有办结，也没有报市级（${rule}）。可以再等，也可以收回派给市级部门。`,
};
