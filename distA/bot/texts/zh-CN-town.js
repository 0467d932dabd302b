export const town = {
    ask: (number) => `${number} 为什么本级解决不了？写一句，推进中心会转派市级部门。`,
    placeholder: '原因',
    passedUp: (town, why) => `${town}${why ? `：${why}` : ''}`,
    left: (centre) => `已报${centre}`,
    keptTooLong: (number, town, rule) => `🟡 ${number} ${town}既没有办结，也没有报市级（${rule}）。可以再等，也可以收回派给市级部门。`,
};
//# sourceMappingURL=zh-CN-town.js.map