/** The surnames of persons, the characters of their given names, and what stands in front of both. */

/** Common surnames of one character. */
export const singles =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '樊兰殷施洪翟倪严牛温芦季俞章鲁葛韦申尚颜庞左柳岳齐梅庄辛祝涂谷费纪喻焦甘柴耿靳聂阮缪骆詹裴饶佟覃滕牟冉桑寇凌霍舒伍戚褚蓝丛曲艾苗';
/** Those that hardly begin or are another word: they need less beside them. */
export const plainSingles =
  '王李张刘陈杨赵吴徐孙朱郭宋郑韩冯董萧肖曹袁邓傅沈彭吕蒋蔡贾魏薛阎闫潘杜戴汪姜姚谭廖邹郝崔邱侯邵孟尹黎龚樊殷翟倪俞葛韦颜庞聂阮缪骆詹裴佟覃冉褚';
/** Those that are or begin other words, and still are a name where a usual given name follows. */
export const commonSingles = '周黄胡高林何罗梁谢唐程许苏卢丁余任钟夏陆毛秦史汤武贺赖施祝庄马叶田范易常兰康熊江顾曾';
export const doubles =
  '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|独孤|宇文|鲜于|闾丘|轩辕|呼延|申屠|赫连|澹台|公冶|濮阳|淳于|万俟|拓跋';
/** Ordinary words too: they need something behind the name. */
export const doubtfulDoubles = '东方|司空|长孙|太史|宗政|单于|钟离|闻人|东郭|百里|西门|南门';
/** What parents choose from, as far as it is seldom a word by itself behind a surname. */
export const givenCharacters =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红梅玲燕鹏辉宇浩凯建国文斌俊峰海波志云飞龙林德福祥荣贵才永安康宁健民庆东南春夏秋冬雪雨晨阳光辰旭昊天佳嘉怡欣悦婷雯倩琳琪瑶瑜莹莉菲薇慧颖洁蕾露珍珠凤凰莲荷菊蓉芬芝芸茜蕊淑贤惠雅婉馨晶璐璇彤彬彪博诚达栋帆枫富冠广翰豪恒宏洪鸿厚焕晖继江金锦晋景敬炯钧铠坤乐雷力立良亮烈麟凌隆鲁铭木楠念培沛奇启谦乾潜钦勤青清晴泉群仁瑞润睿森善绍胜盛圣世书树双顺思松泰腾廷威巍维卫武希熙翔晓孝信兴星雄修轩炎彦扬尧耀依义艺益毅逸银裕煜远岳跃允运泽展振镇政植智忠洲柱铸卓子梓紫宗祖尊爽帅娇媛嫣妍妮婧姗姣楚爱巧素香翠彩喜根旺芹琴苗蓓蔚娥姝妹娣岩岚川钢铁锋锤庭聪萌朋友学孟君颜军宾滨虎豹鹤雁鸣进歆瀚泓正花美宝玮珂琦璟楷锐淼炜俐莎婕鑫淇芮萱涵琛瑾珊茹茵茂珺韵祺禄贞钊坚炳焘骏骁';

/** Whoever is called so has a name behind it. */
export const roles =
  '我(?:的名字)?(?:叫|是)|名叫|名字叫|姓名|联系人|负责人|法人(?:代表)?|法定代表人|经办人|经手人|老板娘?|本人|[局科所处队厂店镇区县市村校院站乡组班股]长|主任|书记|支书|经理|总监|主管|' +
  '财务|会计|出纳|员工|职工|工人|司机|股东|同事|客户|邻居|业主|租户|房东|中介|老师|医生|大夫|律师|师傅|保安|民警|交警|辅警|警官|经办|员|村民|被告人?|责任人|合伙人|' +
  '供应商|经销商|承包商|包工头|工头|老赖|代办人|申请人|被申请人|投诉人|举报人|收件人|收货人|寄件人|债务人|欠款人|借款人|担保人|当事人|肇事者|受害人|' +
  '儿子|女儿|丈夫|妻子|老公|老婆|爱人|父亲|母亲|爸爸?|妈妈?|弟弟?|哥哥?|姐姐?|妹妹?|孙子|外甥|侄子|孩子|同学|朋友';
