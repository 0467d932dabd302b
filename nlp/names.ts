/** Where names of persons stand, and what only looks like one. */
import { englishNames } from './english-names.ts';
import { commonSingles, doubles, doubtfulDoubles as doubtful, givenCharacters, plainSingles, roles, singles } from './surnames.ts';

const heads = (names: string): string => [...new Set(names.split('|').map((name) => name[0]))].join('');
// The class in front saves trying every alternative at every character.
const double = `(?=[${heads(doubles)}])(?:${doubles})`;
/** Where no name can begin, one look is enough. */
const head = `(?=[${singles}${heads(`${doubles}|${doubtful}`)}])`;
const surname = `(?:(?=[${heads(`${doubles}|${doubtful}`)}])(?:${doubles}|${doubtful})|[${singles}])`;
const han = String.raw`\p{Script=Han}`;
/** Never inside a name: without them 张丽不给报销 would lose its 不. */
const given = `(?:(?![的说是不没还又都就被把给让了吗呢吧着骂拿很催拖欠借签也你我他她它这那]|电话|手机|身份|微信|先生|女士|经理|总监|主任|[局科所处队厂店]长)${han})`;
/** What stands behind a name. In a name itself some of these are good characters: 和平, 向东. */
const after = String.raw`(?=[，,。.；;！!？?:：、"'”’》\s\[\]()（）\/]|$|[的说是不没还又都就被把给让了也在和与跟及去来有会能可将已于以为等向对从到要因做发骂打拿收催拖欠借签找你我他她这那]|电话|手机|身份|微信|联系|护照|先生|女士|同志|跑|走了|辞|离职|离开|失联|工伤|受伤|摔|死|住院|请假|突发|确诊|工资|加班|合同|社保)`;
const called = `(?:是|为|叫|名叫)?[:\\s]*`;

/** Words that begin like a name. */
const words =
  '黄红|黄素|黄书|黄牛|黄铜|黄豆|贺贵|贺新|颜值|姜汤|姜葱|祝全|祝您|赵体|宋体|韩式|陈醋|陈年|' +
  '方案|方便|方向|方式|方面|方法|方才|方可|方圆|方针|方位|方形|' +
  '高新|高速|高铁|高中|高校|高温|高压|高层|高峰|高端|高兴|高度|高额|高价|高管|高级|高考|高低|高空|高龄|高薪|高企|高职|高技|高质|高品|高效|高标|高炉|高楼|高架|高利|高明|' +
  '金额|金融|金属|金牌|金库|金税|王府|王者|王牌|石材|石油|石头|石化|石料|石子|石墨|石灰|石英|石膏|石板|石家|马路|马上|马达|马桶|马力|万元|万一|万人|万多|万块|万吨|万平|万达|万科|万象|万能|' +
  '段时|段落|段路|孔径|孔洞|孔子|黄牌|黄色|黄金|黄河|黄土|黄标|黄线|黄灯|黄页|黄昏|白酒|白天|白色|白领|白条|白名|白灰|何时|何必|何处|何种|何人|何况|何地|何方|何以|何等|于是|于今|' +
  '常常|常年|常见|常务|常用|常规|常住|常委|常州|常态|常德|常识|常备|任何|任务|任意|任职|任命|任性|任教|任期|' +
  '江边|江苏|江西|江南|江北|江湖|江门|田间|田地|陆续|陆军|陆路|夏天|夏季|秦皇|秦岭|林业|林地|林场|林木|林草|林区|雷雨|雷电|雷达|龙头|龙虾|龙门|龙岗|龙华|龙岩|钱款|钱包|毛病|毛巾|毛坯|毛利|毛石|康复|康养|' +
  '谢谢|谢绝|许可|许多|许诺|严格|严重|严肃|严禁|严厉|严打|曾经|沈阳|郑州|郑重|苏州|徐州|温州|温度|温泉|温室|温馨|罗湖|罗列|罗庄|唐山|韩国|韩语|董事|程序|程度|卢森|丁字|' +
  '余额|余下|余款|余热|余地|叶片|杜绝|钟头|钟点|钟表|范围|范本|范畴|史上|史料|顾客|顾问|顾虑|顾及|黎明|易燃|易爆|易拉|易懂|易货|易腐|武汉|武警|武术|武器|乔木|文件|文化|文书|文明|文旅|文字|文物|文体|文具|文凭|文创|文员|文档|文章|' +
  '张贴|张店|张家|张口|陈旧|陈述|陈列|陈年|杨树|周边|周围|周[一二三四五六末期转年日]|周而|周全|周密|孙子|孙女|胡同|胡乱|胡说|胡椒|胡萝|李子|朱红|郭家|梁柱|冯家|欧洲|洪水|洪涝|施工|施行|施肥|' +
  '纪委|纪检|纪念|纪律|章程|章丘|左右|左边|左侧|齐全|齐鲁|季度|季节|申请|申报|申诉|申领|申办|申购|尚未|尚且|尚不|牛奶|牛肉|牛羊|牛棚|兰州|温控|温差|葛洲|鲁南|鲁班|庄稼|庄园|辛苦|辛辣|谷物|谷底|费用|费力|费时|' +
  '焦炭|焦化|焦虑|焦急|甘肃|甘蔗|柴油|柴火|耿直|滕州|桑树|桑拿|凌晨|霍乱|舒适|舒服|赖账|赖在|赖着|伍仟|蓝天|蓝色|蓝图|蓝牙|蓝领|丛林|曲阜|曲线|曲折|艾滋|艾草|苗木|苗圃|颜色|颜料|柳州|柳树|岳父|岳母|祝贺|祝愿|祝福|祝您|涂料|涂改|涂装|俞家|寇家|' +
  '司马路|东方[红航电国之]|长孙女|百里路|西门[口外街路子]|南门[口外街路]|百里加';
/** The name of a place or an office ends like this. */
const places = '[局厂区县镇村路街站所院店办部处科校馆库场楼室组队社委司率费税款量]';
const ordinary = new RegExp(`^(?:${words})|${places}$`, 'u');

/** Where to look for a name; `label` stands before `explicit` ones, which any word may be. */
export interface NamePattern {
  pattern: RegExp;
  explicit?: true;
}

/** Characters that write down Uyghur, Kazakh and Tibetan names. */
const sounded =
  '[阿不卜都热合曼买提艾力江古丽吐尔逊木沙塔依麦克拜海娜迪亚米吉孜哈斯汗卡帕玉素甫伊马尼萨比肉伯库则努如苏里坦凯赛达巴特乌布德扎西卓玛旦增洛桑次仁拉地夏吾甘帕孜兰居来铁穆罕默台外力依明祖]';

/** 前任老板, 对方经理, 简易会计 and 感谢王科长 hold no Mr 任, 方, 易 or 谢. */
const unattached =
  '(?!(?<=[前现历上下继首一二两三四五六七八九十了])任|(?<=[一二两三四五六七八九十几半每上下本这])周|(?<=[对甲乙丙双我贵各韩日美外官警院厂业])方|(?<=简)易|(?<=感)谢|谢谢|(?<=谢)谢)';

/** One sheet, two zhang: a number in front makes 张 a measure. */
const counting = '\\d一二三四五六七八九十百千万两几半这那每该各首整多数余连';
const titles =
  '先生|女士|小姐|师傅|老师|医生|大夫|护士|教授|博士|经理|总经理|总监|老板|书记|支书|主任|主管|警官|法官|检察官|律师|会计|出纳|工程师|同志|[局科所队处村镇乡县区市厂校院站]长';
/** Aunts and elder brothers, by blood or not. */
const kin =
  '(?:[哥姐叔婶伯姨嫂爷](?![们妹弟夫父母])|大[哥姐叔婶伯娘妈爷嫂]|阿[姨婆公]|[叔伯奶爷婆]{2}|总(?![是共数额部量体结会局公机代站线包面价期行裁经监])|工(?![作程人厂地资会商业具种艺序期钱伤单头友龄信贸])|某)';

/** In the order to look: what the first ones hide, the next ones need not. */
export const namePatterns: readonly NamePattern[] = [
  { pattern: new RegExp(`${sounded}{2,9}(?:[·•・‧]${sounded}{2,9}){1,2}`, 'gu'), explicit: true },
  {
    pattern: new RegExp(`${head}(?<=(?:姓名|名叫|我叫|名字叫|名字是|联系人:|法定代表人:)${called})${surname}${given}{1,2}${after}`, 'gu'),
    explicit: true,
  },
  // What a form labels needs no known surname.
  {
    pattern: new RegExp(
      `(?<=(?:姓名|联系人|法定代表人|法人代表|负责人|经办人|[收寄]件人|收货人|户主|[债权]务?人|产权人|申请人|投诉人|当事人|签[收字]人?):\\s*)(?!同上|见|如|本人|办公|匿名|公司|暂无)${given}{2,4}(?=[，,。.；;、\\s\\[(]|$)`,
      'gu',
    ),
    explicit: true,
  },
  { pattern: new RegExp(`(?=[${heads(doubles)}])(?<=(?:${roles})${called})${double}${given}{1,2}|${double}${given}{1,2}${after}`, 'gu') },
  { pattern: new RegExp(`${head}(?:(?<!${han})${surname}${given}{1,2}|${surname}${given}{2})(?=\\s*\\[(?:PHONE|ID)_)`, 'gu') },
  {
    pattern: new RegExp(`${head}(?:${unattached}${surname}${given}{0,2}(?=${titles})|${surname}(?=总(?:[，,。：:\\s说让叫给找]|$)))`, 'gu'),
  },
  {
    pattern: new RegExp(
      `(?<![大中最变缩较很太不胆古养敬到减偏弱窄幼矮])(?:(?<!(?<![感谢])[${plainSingles}${commonSingles}])小(?![于钱康段白易])|老(?![高赖]|董事|陈醋))(?:[${plainSingles}](?![庄村沟屯集寨店河镇街山岭]|${han}[庄村沟屯集寨店镇街])|[${singles}](?=[，,。.；;！!？?:：、\\s\\[\\]()（）]|$|[的说是不没还又都就被把给让了也在和跟去来打骂拿收家你我他她]|电话|手机|微信|联系))`,
      'gu',
    ),
  },
  { pattern: new RegExp(`(?<![${counting}]|${han}[大小老])[${plainSingles}](?=${kin})`, 'gu') },
  { pattern: new RegExp(`(?=[小阿])(?<=(?:${roles}))[小阿][${givenCharacters}](?!${han}?${places})`, 'gu'), explicit: true },
  ...englishNames.map((pattern): NamePattern => ({ pattern, explicit: true })),
];

/** Whether what stands where a name may stand is an ordinary word or a place. */
export function isOrdinary(candidate: string): boolean {
  return ordinary.test(candidate);
}
