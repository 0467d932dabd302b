const until = (day) => (day ? `到${day}` : '');
export const away = {
    gone: (day, standIn) => `已登记外出${until(day)}。${standIn ? `这期间发给您的提醒，${standIn}也会收到。` : '本单位没有别的人登记，这期间的提醒由推进中心派单员接收。'}回来后发送“回来”。`,
    announced: (name, day, standIn, numbers) => `${name}外出${until(day)}${standIn ? `，由${standIn}代办` : ''}。${numbers.length > 0 ? `在办 ${numbers.length} 件：${numbers.join('、')}` : '没有在办的诉求。'}`,
    announcedBack: (name) => `${name}已回来。`,
    back: '欢迎回来，提醒照常发给您。',
    there: '您没有登记外出。要登记就发送“外出 3月9日”，也可以写上由谁代办：“外出 3月9日 李工”。',
    unknown: (name) => `本单位没有登记叫“${name}”的人，或者他也外出了。可以不写名字，由同事代办：外出 3月9日`,
    help: '外出 3月9日 李工　外出期间由同事代收提醒，“回来”结束',
};
//# sourceMappingURL=zh-CN-away.js.map