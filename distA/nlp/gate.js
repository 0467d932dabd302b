import { countLetters } from './normalise.js';
const greetings = new Set(('你好 您好 你好啊 您好啊 你好呀 你们好 大家好 早 早上好 早安 上午好 中午好 下午好 晚上好 晚安 在吗 在么 在嘛 在不在 有人吗 有人在吗 有人没 有人么 有人在不 喂 哈喽 哈啰 嗨 嘿 ' +
    '谢谢 谢谢啦 谢谢你 谢谢您 多谢 感谢 辛苦了 辛苦啦 好的 好 好的谢谢 收到 知道了 明白 明白了 嗯 嗯嗯 哦 哦哦 ok okay 再见 拜拜 没事了 没有了 新年好 新年快乐 中秋快乐 端午安康 节日快乐 周末愉快 恭喜发财 ' +
    'hi hello hey hellothere hithere heythere goodmorning goodafternoon goodevening goodnight thanks thankyou thankyouverymuch thx ty cheers bye goodbye seeyou yes no yo sup ' +
    'anyonethere isanyonethere areyouthere happynewyear gotit noted welcome').split(' '));
const fillers = /^(你好|您好|hello|hi|hey)+(在吗|在么|在不|有人吗|there|谢谢|啊|呀|哦|哈)*$/;
const advertising = [
    /(加|➕|\+)\s*(我)?\s*(v|vx|wx|微信|薇|威信|扣扣|qq)/,
    /(vx|v信|薇信|wechat|telegram|whatsapp)\s*[:：号]?\s*[a-z0-9_@+]{4,}/,
    /(代开|出售|低价|优惠开).{0,6}(发票|专票|票据)|开票.{0,6}(点数|可验|先验)|有票出售/,
    /(刷单|兼职|日结|躺赚|月入|日入|日赚).{0,14}(元|万|000|联系|加|咨询|招|无门槛|上不封顶)/,
    /(贷款|放款|下款).{0,12}(秒批|秒到|无抵押.{0,8}(联系|加|电)|黑户|不看征信|当天到账|包装)/,
    /(彩票|博彩|赌场|棋牌|百家乐|澳门).{0,14}(注册|送|充值|开户|上线|返水|平台)|六合彩|首充.{0,6}送/,
    /(全网最低|限时特价|买一送一|点击链接|扫码(领|关注)|关注公众号|诚招代理|免费领取|厂家直销.{0,10}(联系|电|欢迎)|欢迎(来电|选购|订购|加盟))/,
    /(承接|专业).{0,14}(网站|小程序|开发|代运营|推广|装修|刻章|办证|代办|保洁|搬家).{0,16}(联系|电话|价格|优惠|加微|咨询我)/,
    /\b(casino|betting|viagra|crypto signals|forex signals)\b|\b(buy now|click (here|the link)|limited(-| )time offer|act now|free trial|00% off|double your (money|bitcoin)|work from home|no collateral.{0,30}(apply|contact|call)|dm (me|us) for|seo services|cheap (followers|invoices)|special discount)\b/,
];
const abuse = /(傻[逼比叉屌x]|煞笔|沙比|sb\b|去死|滚蛋|^滚|他妈的|tmd|草泥马|操你|你妈|王八蛋|狗[东日]西|混蛋|脑残|智障|废物|垃圾机器人|吃屎|去你的|神经病|白痴|\bfuck|\bshit\b|\bidiots?\b|\bstupid (bot|machine|thing)|\bmorons?\b|\bbastards?\b|\bscrew you|\bgo to hell|\bassholes?\b|\bcrap bot|\bpiece of (crap|garbage|junk)|\bdumb (bot|machine|robot)|\bshut up\b)/;
/** Abuse longer than this many letters usually has a demand inside: it goes on to the model. */
const longestAbuse = { han: 16, letters: 60 };
/** Greetings, abuse, advertising and nothing to read (D2.10 knows none of them as a demand), by normalised text; undefined for the rest. */
export function gate(text) {
    const { han, letters } = countLetters(text);
    if (letters === 0)
        return 'empty';
    const bare = text.replace(/[^\p{L}]/gu, '');
    if (greetings.has(bare) || fillers.test(bare))
        return 'greeting';
    if (advertising.some((pattern) => pattern.test(text)))
        return 'advertising';
    if (abuse.test(text) && han <= longestAbuse.han && letters <= longestAbuse.letters)
        return 'abuse';
    return bare.length < 2 ? 'empty' : undefined;
}
//# sourceMappingURL=gate.js.map