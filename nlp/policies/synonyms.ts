import { stem, tokens } from '../tokens.ts';

/** What people say, and what documents say for it. Each row is one meaning; any of its words brings the others in. */
const rows = [
  '补贴 补助 奖励 奖补 资助 扶持 补多少 给钱 拿钱 奖金 subsidy grant reward support allowance',
  '利息 贴息 利率 interest',
  '贷款 融资 信贷 借款 借钱 资金周转 loan financing credit lending',
  '担保 抵押 质押 反担保 guarantee collateral',
  '招人 招工 用工 招聘 用人 recruit hiring recruitment',
  '失业 下岗 待业 unemployed unemployment',
  '裁员 稳岗 不裁员 少裁员 layoff',
  '社保 社会保险 五险 养老保险 医保 失业保险 工伤保险 insurance',
  '毕业生 大学生 应届生 高校毕业生 graduate student',
  '培训 技能提升 学徒 training apprentice skill',
  '人才 高层次人才 博士 硕士 引才 talent phd',
  '房租 租金 租房 厂房租赁 租厂房 rent lease',
  '公寓 宿舍 住房 人才房 housing apartment dormitory',
  '孩子上学 子女入学 子女教育 school schooling children',
  '税 交税 纳税 税收 缴税 税款 tax taxation taxes',
  '退税 返税 留抵 refund rebate',
  '减税 免税 减免 免征 减半 exempt exemption reduction',
  '发票 开票 专票 invoice',
  '注册 开公司 开店 设立 登记 办执照 营业执照 register registration licence license startup',
  '注销 关店 关公司 不干了 简易注销 deregister closure dissolve',
  '变更 改地址 改名 换法人 amendment',
  '许可 许可证 审批 批准 办证 permit approval',
  '用地 土地 拿地 供地 标准地 land plot',
  '环评 环境影响 排污 环保 environmental pollution discharge eia',
  '消防 验收 fire safety inspection acceptance',
  '施工 建设 盖房 盖厂房 开工 construction building',
  '用电 接电 增容 electricity power',
  '电费 电价 便宜 低谷 晚上用电 tariff',
  '叉车 电梯 锅炉 特种设备 forklift elevator boiler',
  '货车 卡车 限行 进城 入城 truck lorry',
  '过桥 续贷 转贷 到期 周转 bridge',
  '工人 职工 员工 用工 worker employee staff',
  '用水 水费 接水 自来水 通水 water',
  '用气 燃气 天然气 gas',
  '技改 技术改造 设备更新 买设备 购置设备 设备投资 upgrade equipment machinery renovation',
  '研发 研究开发 加计扣除 创新 新产品 r&d research deduction super-deduction development innovation',
  '高新 高新技术企业 高企 high-tech tech hightech recognition',
  '专精特新 小巨人 单项冠军 specialised niche giant little',
  '专利 知识产权 商标 patent trademark intellectual',
  '规上 上规 升规 小升规 入规 入库 纳统',
  '上市 挂牌 股改 ipo listing listed',
  '出口 外贸 海外 国外 跨境 出海 境外 export exporting overseas foreign trade',
  '展会 参展 展览 博览会 摊位 展位 exhibition fair booth',
  '电商 网店 直播 网上卖 ecommerce online livestream',
  '物流 运费 仓储 快递 logistics freight shipping warehouse',
  '绿色 节能 标煤 减碳 光伏 太阳能 solar green energy photovoltaic carbon',
  '数字化 上云 智能化 工业互联网 digital cloud automation',
  '拖欠 欠款 账款 货款 欠我们 不给钱 回款 清欠 arrears unpaid overdue payment',
  '政府采购 招标 投标 中标 procurement tender bidding',
  '残疾人 残保金 disabled disability',
  '农业 种植 养殖 农产品 合作社 farm farming agriculture cooperative',
  '老字号 品牌 名牌 brand',
  '餐饮 饭店 食品 小吃 restaurant food catering',
  '开办 创业 首次创业 创业担保 entrepreneurship venture',
  '信用 失信 信用修复 credit repair',
  '投诉 举报 维权 complaint',
  '多久 几天 时限 期限 办理时间 工作日 deadline days long duration',
  '多少 额度 标准 上限 最高 金额 amount maximum limit cap',
  '条件 要求 资格 门槛 符合 requirement eligible eligibility qualify condition',
  '材料 资料 文件 手续 准备 documents paperwork materials',
  '在哪 哪里 窗口 去哪 地址 where counter window',
  '怎么办 怎么申请 如何申请 申报 申请 流程 apply application procedure',
];

interface Word {
  word: string;
  /** Stemmed, for a Latin word. */
  latin?: string;
}

const meanings: Word[][] = rows.map((row) =>
  row.split(' ').map((word) => (/^[a-z-]+$/.test(word) ? { word, latin: stem(word) } : { word })),
);

/** The words that mean the same as some that stand in the text. */
export function synonymsIn(text: string): string[] {
  const spoken = new Set(tokens(text));
  const said = ({ word, latin }: Word) => (latin === undefined ? text.includes(word) : spoken.has(latin));
  return meanings.filter((words) => words.some(said)).flatMap((words) => words.filter((word) => !said(word)).map(({ word }) => word));
}
