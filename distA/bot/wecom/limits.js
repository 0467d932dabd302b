/** Every limit of WeCom that we keep to, in one table. Numbers: docs/wecom.md names the official pages. */
export const limits = {
    /** Bytes of UTF-8; WeCom cuts what is longer. */
    text: { app: 2048, kf: 2048, appchat: 2048, hook: 2048, aibot: 20_480 },
    /** Characters that a card shows; what is longer is shown as text before it. https://developer.work.weixin.qq.com/document/path/90236 */
    card: {
        app: { title: 36, subject: 44, body: 160, button: 10, label: 5, value: 30 },
        aibot: { title: 26, subject: 30, body: 112, button: 10, label: 5, value: 26 },
    },
    /** Choices: up to six are buttons, more are a vote, and more than twenty several votes. */
    buttons: 6,
    options: 20,
    facts: 6,
    /** Of a group that the application makes. https://developer.work.weixin.qq.com/document/path/90245 */
    groupName: 50,
    groupMembers: 2000,
    /** https://developer.work.weixin.qq.com/document/path/94677 */
    kf: { messages: 5, hours: 48, menuHead: 1024, menuButtons: 10, menuLabel: 128, welcomeSeconds: 20, batch: 1000 },
    /** Per member and app, per conversation of the aibot: more is dropped in silence, or refused. */
    pace: { perMinute: 28, perHour: 950 },
    /** Milliseconds around the full and the half hour in which nothing goes that is in no hurry, and over how many it is spread then. */
    calm: { before: 60_000, after: 120_000, spread: 8 * 60_000 },
    /** Per webhook robot. */
    hookPace: { perMinute: 18, perHour: 1080 },
    /** Callbacks. https://developer.work.weixin.qq.com/document/path/90930 */
    callback: { body: 1024 * 1024, answer: 5000, window: 2 * 3_600_000 },
    /** A press on an aibot card may be answered with a new card for five seconds; we stop a little earlier. */
    clickAnswer: 4500,
    /** Seconds: a message can be recalled for a day. */
    recall: 24 * 3600,
    /** Seconds: a response code lives 72 hours, a token is renewed five minutes before its end. */
    responseCode: 72 * 3600,
    tokenMargin: 300,
    /** Seconds in which the next words of a person answer the question they were asked. */
    ask: 3600,
    /** Seconds in which WeCom drops a repeated request: what we send again after a time-out is not shown twice. */
    repeat: { text: 30, card: 1800 },
    /** Bytes. https://developer.work.weixin.qq.com/document/path/90253 */
    media: { image: 10 << 20, voice: 2 << 20, video: 10 << 20, file: 20 << 20, part: 20 << 20 },
};
//# sourceMappingURL=limits.js.map