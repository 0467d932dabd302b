/** Names of persons in English letters: English ones, and Chinese ones as they are spelled. */

const firsts =
  'Aaron|Adam|Alan|Albert|Alex|Alexander|Alice|Amanda|Amy|Andrea|Andrew|Angela|Anna|Anne|Anthony|Barbara|Ben|Benjamin|Betty|Bob|Brian|Carl|Carol|Caroline|Catherine|Cathy|Charles|Charlie|Chris|Christina|Christopher|Cindy|Claire|Daniel|David|Deborah|Dennis|Diana|Donald|Dorothy|Edward|Elena|Elizabeth|Ellen|Emily|Emma|Eric|Eva|Felix|Fiona|Frank|Fred|Gary|George|Gina|Hannah|Harry|Heather|Helen|Henry|Howard|Irene|Jack|Jackie|Jacob|James|Jane|Janet|Jason|Jeff|Jeffrey|Jennifer|Jenny|Jerry|Jessica|Jim|Jimmy|Joe|John|Johnny|Jonathan|Joseph|Joshua|Joyce|Judy|Julia|Julie|Karen|Kate|Katherine|Kathy|Keith|Kelly|Ken|Kenneth|Kevin|Larry|Laura|Lauren|Leo|Linda|Lisa|Louis|Lucas|Lucy|Maria|Marie|Mary|Matthew|Megan|Melissa|Michael|Michelle|Mike|Mohammed|Muhammad|Nancy|Natalie|Nathan|Nicholas|Nicole|Oliver|Olivia|Oscar|Pamela|Patricia|Patrick|Paul|Peter|Philip|Rachel|Ralph|Raymond|Rebecca|Richard|Robert|Roger|Ronald|Rose|Ruth|Ryan|Samantha|Samuel|Sandra|Sarah|Scott|Sean|Sharon|Simon|Sophia|Sophie|Stanley|Stephanie|Stephen|Steve|Steven|Susan|Teresa|Thomas|Timothy|Tina|Tom|Tommy|Tony|Tracy|Victoria|Vincent|Walter|Wendy|William|Zoe';
/** Without those that are an English word with a capital: He, Long, Sun. */
const surnames =
  'Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Zhu|Gao|Lin|Guo|Ma|Luo|Liang|Zheng|Xie|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Yan|Pan|Dai|Xia|Zhong|Tian|Ren|Shi|Yao|Liao|Zou|Xiong|Jin|Hao|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Duan|Qian|Yin|Qiao|Lai|Ouyang|Zhuge|Situ';
const syllable =
  '(?:[zcs]h?|[bpmfdtnlgkhjqxryw])(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)';
const spelled = `${syllable}(?:[-'’]?${syllable})?`;
/** In small letters too these are no English word, and those behind one are. */
const foreignToEnglish =
  'wang|zhang|liu|chen|zhao|huang|zhou|xu|zhu|guo|luo|liang|zheng|xie|feng|dong|xiao|cao|yuan|deng|shen|zeng|peng|jiang|cai|jia|wei|xue|zhong|tian|zou|xiong|cui|qiu|qin|shao|meng|duan|qian|qiao';
const shortWords =
  '(?:to|he|me|we|be|so|no|go|do|she|can|man|men|ran|run|made|ten|pen|we|hi|bi|ha|la|fun|gun|pan|ban|fan|long|song|hang|he|here|more|same|were|came|have|line|site|side|like|time|take|make|safe|sure|none|done|gone|like|rule|same)\\b';
/** In front of a name these are a place or an office. */
const notPerson =
  '(?!\\s(?:Road|Rd|Street|St|Avenue|Lane|District|City|County|Town|Township|Village|Province|Lake|River|Mountain|Park|Zone|Bridge|Port|Company|Co|Ltd|Group|Bank|University|Hospital|Hotel|Station))';
const capital = `(?:O['’]|Ma?c)?[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?`;
/** What follows a title without being a name. */
const offices =
  '(?:Mrs?|Ms|Miss|Dr|The|Of|At|In|On|And|Or|For|To|From|Who|Is|Was|Has|Said|Says|Bureau|Office|Department|Station|Tax|Fire|Police|Labou?r|Customs|Traffic|Market|Health|Water|Power|Land|Street|Road|Building|City|County|District|Government|Service|Hall|Window|Center|Centre|Bank|Company|General|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|No|It|He|She|They|We|You|My|Our|His|Her|This|That|But|When|If|Then|So|Not|Please|Why|How|What|Where|[A-Z][a-z]+(?:ing|ese|tion|ment))\\b';
const title =
  '(?:[Oo]fficer|[Ii]nspector|[Mm]anager|[Dd]irector|[Cc]aptain|[Ss]ergeant|[Cc]lerk|[Ss]ecretary|[Ll]awyer|[Aa]ccountant|[Cc]ashier|[Bb]oss|[Ll]andlord|[Ll]andlady|[Cc]olleague|[Ww]orker|[Ee]mployee|[Nn]eighbou?r|[Dd]octor|[Pp]rofessor|[Tt]eacher|[Ee]ngineer|[Ss]upplier|[Cc]ontractor|[Tt]enant|[Dd]river|[Ff]oreman|[Mm]aster|[Cc]hief|[Mm]ayor|(?:my|[Hh]is|[Hh]er) (?:wife|husband|son|daughter|brother|sister|father|mother))';
const introduced =
  "(?:[Mm]y name is|[Ii] am|[Ii]'m|[Ii]’m|[Tt]his is|[Cc]ontact(?: person)?:?|[Aa]sk for|[Nn]ame:?|[Cc]all me|called|named)";

/** In the order to look. */
export const englishNames: readonly RegExp[] = [
  new RegExp(`(?<=\\b${introduced}\\s)${capital}(?:\\s[A-Z][a-z]+){1,2}`, 'gu'),
  new RegExp(`(?<=\\b(?:[Mm]y name is)\\s)(?!the\\b|on\\b|not\\b)[\\p{Script=Latin}'’-]{2,}(?:\\s${capital})*`, 'gu'),
  new RegExp(`(?<=\\b${introduced}\\s|我叫\\s?|我是\\s?|名叫\\s?|[姓名]名[:是]?\\s?)(?:${firsts}|${surnames})\\b(?:\\s${capital})?`, 'gu'),
  new RegExp(`(?<=(?:我叫|名叫|姓名|英文名)[:是]?\\s?)${capital}(?:\\s${capital}){0,2}`, 'gu'),
  new RegExp(`(?<=\\b${introduced}\\s)(?:${surnames.toLowerCase()})\\s${spelled}\\b`, 'gu'),
  new RegExp(`\\b(?:${foreignToEnglish})\\s(?!${shortWords})${spelled}\\b`, 'gu'),
  new RegExp(`(?<=\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.?\\s)${capital}(?:\\s${capital})?`, 'gu'),
  new RegExp(`\\b(?:${firsts})(?=\\s(?:and|or|&)\\s(?:${firsts})\\b)|(?<=\\b(?:${firsts})\\s(?:and|or|&)\\s)(?:${firsts})\\b`, 'gu'),
  new RegExp(`\\b(?:${firsts})\\s(?!${offices})${capital}\\b${notPerson}`, 'gu'),
  new RegExp(`\\b(?:${surnames})\\s(?=[A-Z])(?:${spelledWithCapital()})\\b${notPerson}`, 'gu'),
  new RegExp(`(?<=\\b${title}\\s)(?!${offices})${capital}(?:\\s(?!${offices})${capital})?\\b${notPerson}`, 'gu'),
];

/** Jianguo, Jian-guo: a capital in front. */
function spelledWithCapital(): string {
  return `(?:[ZCS]h?|[BPMFDTNLGKHJQXRYW])${syllable.slice(syllable.indexOf(')') + 1)}(?:[-'’]?${syllable})?`;
}
