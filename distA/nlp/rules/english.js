const imperative = 'accept|add|allocate|allow|announce|ask|bring|build|bundle|buy|charge|clean|close|collect|combine|connect|consider|convert|coordinate|create|cut|deduct|design|distinguish|enlarge|establish|exempt|expand|extend|fix|flag|give|group|hold|include|introduce|invite|issue|join|keep|launch|lease|let|limit|link|list|lower|make|match|merge|mark|move|name|offer|open|organi[sz]e|pay|plan|post|prioriti[sz]e|provide|publish|push|put|raise|recogni[sz]e|reduce|release|rent|replace|require|reserve|review|run|schedule|send|serve|set|share|show|simplify|speed|split|stagger|start|streamline|subsidi[sz]e|take|teach|text|train|translate|treat|try|turn|update|use|write';
const complaint = [
    [
        'word',
        /\b(complain\w*|complaints?|report(ed|ing)? (a|an|the|illegal|this|him|them|it)|unacceptable|outrageous|ridiculous|disgrace\w*|shame\w*|joke|scandal\w*|sham|absurd|fed up|enough is enough)\b/,
    ],
    [
        'nobody',
        /\b(nobody|no one|no-one|not one|none of them|no office|neither)( \w+)? (cares?|does|did|has|is|was|comes?|came|answers?|answered|will|admits?|responsible|investigates?|explains?|can|shows?|listens?|picks?|ever|recognises|at the|takes|responds?|replied|wants)\b|\bno (answer|reply|response|receipt|receipts|explanation|notice|compensation|reason|paper|result|call back|visit|penalty|progress|consequences)\b|\bnothing (happen\w*|changed|done|since|was|is)\b|\bwithout (any |a |so much as a )?(notice|warning|receipt|explanation|reason|word|telling|showing|coming|paper)\b|\bsilence\b/,
    ],
    [
        'shirk',
        /\b(blames?|blamed|blaming|passing the buck|kicked (between|around)|in circles|bounc\w+|point(s|ing)? (at|fingers)|not (my|our|their|his|her) (job|remit|business|responsibility|problem)|shrugs?|brush-?off|look(s|ing)? away|stalls?|stalling|excuses?|hides? behind|gave up|pretends?|just (tell|told|say|said|stalls)|sends? (us|me) (round|around|back)|ignor\w+|looks? the other way|turns? a blind eye)\b|\b(\w+) says (\w+)( \w+)?,? (and )?\w+( \w+)? says\b/,
    ],
    [
        'attitude',
        /\b(rude\w*|arrogan\w+|shout\w*|yell\w*|swears?|swore|insult\w*|treated (us|our|me)|rolled (her|his) eyes|push(ed)? (her|him|me)|lectured|scroll\w* (her|his|their) phone|threat\w*|bull(y|ied|ying)|humiliat\w+|mock\w*|laughed)\b/,
    ],
    [
        'wrong',
        /\b(illegal\w*|unfair\w*|not fair|how is (that|this|it) fair|refus\w+|bribe\w*|kickbacks?|overcharg\w+|extort\w*|harass\w*|dishonest|cheat\w*|lied|lying|lies|rigged|fake\w*|counterfeit\w*|forced|forces|unlicensed|no permits?|double standards?|hidden fees?|pockets?|watered|hint\w*|gift|favou?rit\w*|cousin|relative|corrupt\w*|abus\w+|steal\w*|stolen|pollut\w+|dumps?|dumping|exploit\w*|in full|at will|illegally|contradict\w*|tip(s|ped) (them|him) off|invents?|invented)\b/,
    ],
    [
        'outrage',
        /\b(is (that|this) (fair|legal|how|normal|what|a joke)|who pays\??$|what (kind|sort) of|how dare|why (is|are|was|were|must|should) (we|i|they|only|our|the)|does (anybody|anyone) care|can'?t believe|so-called|some (survey|service|help)|isn'?t your (business|job)|what are you doing|that'?s (it|the end|all)|again and again|every (single )?(time|night|week|month|season|year|reply|call)|each (time|one)|over and over|yet another|only (big|those|if|stops?))\b/,
    ],
    [
        'punish',
        /\b(investigate|punish\w*|hold (them|him|her|someone|somebody) (responsible|accountable)|accountable|look into|take action against|stop (them|him|this)|crack down|be (fined|sanctioned|disciplined)|enforced?)\b/,
    ],
    [
        'broken-word',
        /\b(promis(e|ed|es)\b.{0,60}\b(but|now|never|won'?t|lied|forget|nothing|still|later|four|three|two)|won'?t honou?r|went back on|broke (its|their|his|her) (word|promise)|was supposed to|supposed to|agreed .{0,40}\b(but|now)|changed (its|their|his) mind|declares?)\b/,
    ],
    [
        'still',
        /\bstill (no|not|haven'?t|hasn'?t|waiting|running|open|don'?t|doing|cheating|being|says?)\b|\b(haven'?t|hasn'?t|not|never) (once |yet |ever )?(seen|paid|replied|received|appeared|shown|come|answered|been (paid|collected|fixed|repaired))\b|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|sixteen|eighteen|0+) (days|weeks|months|years|visits|times|trips|calls)\b.{0,40}\b(and|no|not|later|still|nothing|without|zero)\b|\b(for|after) (a|half a|two|three|four|five|six|seven|eight|nine|0+) (year|years|months|month|weeks)\b/,
    ],
    [
        'neighbour',
        /\b(next door|neighbou?r('s|s)?|others?|the (big|others|chains)|everyone else|competitor|rival)\b.{0,50}\b(never|not|allowed|passed|nothing|untouched|same|may|can|doesn'?t|gets?|is)\b|\b(but|while|yet) (we|they|small|the) .{0,30}(checked|inspected|fined|raided|shut|get nothing|got nothing)\b/,
    ],
];
const help = [
    [
        'word',
        /\b(help (us|me|them|with|to|keep|find|get)|please help|need (your |some |urgent |a |any )?(help|hand|assistance|support|advice|guidance)|assist(ance)? ?(us|me)?|any(one|body) (able|who can|out there)|any way (you|to|out)|lend (us|me)|give us a (hand|lift|chance|way)|(someone|somebody|anyone|who) (please|can|to|who can|must|able)|rescue|save us|grateful|appreciate)\b|\bhelp[!.]*$/,
    ],
    [
        'plea',
        /\b(please|pls|kindly)\b.{0,14}\b(help|send|fix|repair|speed|push|arrange|coordinate|check|get|find|connect|restore|release|urge|press|talk|step|come|grant|assign|clear|correct|sort|connect|resend|re-send|mediate|expedite|hurry|issue|schedule|add|chase|guide|tell|introduce|get involved|stop|freeze|let|call|stand|support|patrol|unlock|examine|have|register|replace|look|link)\b|\b(could|can|would) (you|someone|somebody|anyone|the (city|bureau|government|office)|a \w+|it be)\b.{0,20}\b(help|send|arrange|coordinate|speed|step|talk|mediate|lend|connect|organi[sz]e|introduce|raise|push|issue|match|guide|get|find|mark|come|expedite|take|support|press|look|move|open|accept)\b|\b(asap|as soon as possible|immediately|quick(ly)?|fast|before it'?s too late|right away|right now)\b/,
    ],
    [
        'need',
        /\b(we|i|our \w+) (really |urgently |desperately |badly |now )?(need|require|seek|are (looking for|asking for|begging))\b|\bneed(s)? (a|an|more|somebody|someone|another|technicians|to (be|have|get)|aid|legal|three|it|us|people)\b|\burgent(ly)?\b|\bdesperate\w*\b|\bcount on\b|\bwe (hope|ask|beg|would love)\b|\bhope for\b/,
    ],
    [
        'trouble',
        /\b(struggl\w+|stuck|we (are|'re) (unable|running out|out of|lost|too small|clueless)|(can'?t|cannot|couldn'?t|don'?t) (find|get|ship|operate|pay|produce|afford|sign|bear|cope|go on|wait|know (what|how|anybody|anyone|who|where)|figure|carry|survive|read|raise|buy|recover|export|start|move)|at risk|losing|running (dry|out)|at the end of our rope|about to (close|stop|lose|collapse)|will (die|rot|close|quit|leave|starve|be cancelled)|no (way out|cash|idea|collateral|capacity|expert|power|water|buyers?|money|liquidity|freight)|broke (down)?|deep in debt|unpaid|melting|dying|in debt|idle|bankrupt\w*|no longer|won'?t (renew|wait|make it|change)|overnight|failing)\b/,
    ],
    [
        'soon',
        /\b(tomorrow|tonight|next week|this week|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (two|three|five|ten|twenty) days|before (the|new|monday|friday|end)|days? left|deadline|expires?|expired|due|the day after)\b/,
    ],
];
const suggestion = [
    [
        'word',
        /\b(suggest\w*|propos(e|al|als|ing)|recommend\w*|my (thought|idea|proposal|view|suggestion|two cents)|in my (view|opinion)|just a thought|i have an idea|(a )?good idea|what do you think|i (think|believe|feel)|food for thought|here'?s an? (idea|thought))\b/,
    ],
    [
        'would-be',
        /\b(it )?(would|could|might|may) (also )?(be (good|great|better|nice|helpful|useful|wonderful|valuable|fair\w*|sensible|worth|convenient|easier|a|an|handy|ideal|more|so)|help|save|suit|do wonders|make (sense|life)|guide|motivate|bring|end|reduce|protect|build trust|appreciate|open|serve|reach|keep|teach|halve|cut|avoid|answer)\b|\b(makes sense|worth (a try|copying|trying|considering)|ideal|handy|sensible)\b/,
    ],
    [
        'should',
        /\b(should|ought to|might|could) (be|also|have|consider|set|build|introduce|offer|create|open|add|allow|let|provide|publish|make|organi[sz]e|share|pool|run|host|negotiate|sit|follow|differ|ride|include|match|get|come|go|depend|fetch|scan|vote|serve|act|enlarge|clear|approve|help|think|distinguish|like)\b|\bought to\b|\bwould like to see\b|\bwe'?d love\b/,
    ],
    [
        'why-not',
        /\b(why not|why don'?t (you|we|they)|why insist|how about|what if|perhaps|maybe|wouldn'?t (it|that)|couldn'?t (we|all|the|you|\w+) |rather than|instead of|if only|better to|there (ought|should|could))\b|\bif .{4,60}(would|could|'d) (save|help|be|come|take|understand|pay|plan|feel)\b/,
    ],
    ['imperative', new RegExp(`^(please )?(${imperative})\\b(?! (me|us) )`)],
    [
        'example',
        /\b(other (cities|provinces|towns|places)|like (elsewhere|in other)|as in other|as (elsewhere|other)|already do(es)? (it|so)|as a model|learn from|neighbou?ring cit(y|ies)|the next city|shenzhen|hangzhou|nationwide)\b/,
    ],
    [
        'everybody',
        /\b(for (everyone|everybody|all)|everybody (wins|would|could|saves)|helps? everyone|all of us|win-win|two birds|cheaper (and|for)|instead of (everyone|thirty|dozens|three|five)|companies (can|could|may) |firms (can|could|may)|so (that )?(we|firms|companies|shops|drivers|everyone|losers|owners) (can|could|understand|know|plan|don'?t)|and (firms|shops|people|nobody|food plants|drivers|everyone|debtors|growers))\b/,
    ],
];
const consultation = [
    [
        'opening',
        /^(hi|hello|good \w+|excuse me|sorry)?[,!. ]*(how|what|what's|which|where|when|who|whom|whose|is|are|do|does|did|can|could|am|will|would|may|should|must|has|have|any|anyone know)\b/,
    ],
    [
        'how',
        /\b(how (do|can|long|much|many|to|does|should|often|is|are|big|large|old|would|about the)|what (is|are|documents|do|does|kind|papers|taxes|price|percentage|capital|hours|else|exactly|should|happens|rate|certificates|qualifications|incentives|training|permits)|what's (the|required|needed)|which (department|form|office|documents|window|bureau|year|one|permits|shops|industries|models|departments|website)|where (can|do|should|is|are)|who (certifies|approves|supervises|handles|signs|pays|licenses|is in charge)|whom do|when (is|do|does|will|can|must)|whether|in what order|in which)\b/,
    ],
    [
        'is-it',
        /\b(is it (possible|necessary|required|true|mandatory|legal|compulsory|ok|okay|allowed|free|provincial)|is (a|an|the|there|our|my|that|this|old|paid) |are (we|there|firms|meal|internet|old|you) |do (we|i|you) (have|need|count|become)|does (my|our|the|a|an|one|it|that|two|moving) |am i |may (i|we|our)|must (we|i|the|a|kindergartens|bought)|can (a|an|the|our|my|we|i|it|interns|foreign|private|commercial|two|other|sewage)|could (we|i|our) (still )?(file|apply|use|get)|should i|would (we|i|an?|a simple))\b.*\??$/,
    ],
    [
        'ask',
        /\b(would like to (know|ask|understand)|want to (know|ask|understand)|wondering|wonder|could you tell|can you tell|tell me (about|who|what|how|where|whether)|just curious|let me know|looking for information|need to know|not sure (if|whether)|i'?d like to (know|understand|ask)|inquir\w+|enquir\w+|question (about|on)|may i ask|i heard|is that (so|right|true)|is he right|am i right|clarif\w+|difference|what's required|versus)\b/,
    ],
    [
        'topic',
        /\b(eligible|requirements?|threshold|criteria|validity|procedure|process for|paperwork|formalit(y|ies)|any (subsid\w+|polic\w+|rules?|requirements?|awards?|grants?|special|local|customs)|documents? (needed|required|for)|deadline for|allowed|permitted|count as|qualify|exempt)\b/,
    ],
    ['mark', /\?\s*$/],
];
const other = [
    [
        'chat',
        /\b(joke|weather|rain tomorrow|robot|your name|how are you|what'?s up|song|sing|poem|movie|music|game last|world cup|the match|president|python|translate|pretend|instructions|system prompt|girlfriend|boyfriend|bored|tired|lol|ha(ha)+|hmm+|wow|cool|lottery|bitcoin|cook|lose weight|what (day|time)|capital of|dumplings|hungry|lunch)\b|^(are|do|can|will|who|what) (you|made you)\b/,
    ],
    [
        'thanks',
        /\b(thanks?|thank you|thx|great job|good (bot|job|work)|excellent service|well done|already (fixed|solved|sorted)|never ?mind|forget it|wrong (chat|number|window)|by mistake|sorry|oops|just (testing|checking|looking)|test(ing)?|talk later|get back to you|see you|happy|merry|enjoy|nice (day|weekend)|congratulations)\b/,
    ],
    [
        'selling',
        /\b(call (now|us|me)|contact (us|me|our)|message me|whats ?app|click|sale|for sale|buy|cheap|discount|off everything|free (bonus|ebooks|trial)|guaranteed|casino|loans?, no|order|promote your|followers|seo|best price|factory price|limited|scan to|join now|visit (our|us)|fast delivery|we (provide|build|offer)|negotiable|for rent|winner|prize)\b/,
    ],
];
const business = /\b(factor(y|ies)|plants?|compan(y|ies)|firms?|shops?|stores?|restaurants?|business\w*|workshops?|warehouses?|farms?|hotels?|guesthouses?|clinics?|schools?|permits?|licen[cs]es?|certificates?|tax\w*|invoices?|subsid\w+|grants?|loans?|bank\w*|insurance|workers?|employees?|staff|power|water|roads?|bridge|discharge|inspect\w+|fines?|fined|fire|safety|polic(y|ies)|bureau|office|counter|window|project|land|property|construction|contract\w*|goods|customers?|clients?|export\w*|import\w*|customs|trademark|patent|market|tenders?|bids?|procurement|rent|trucks?|bus|parking|garbage|signs?|street|industrial|park|approval|registration|register|applications?|fund|award|visa|trade|suppliers?|harvest|pigs?|crops?)\b/;
const table = (kind, rows) => rows.map(([name, pattern]) => ({ name: `en-${kind}-${name}`, kind, pattern }));
/** English wordings, half of them for messages that never name their kind. */
export const englishRules = [
    ...table('complaint', complaint),
    ...table('help', help),
    ...table('suggestion', suggestion),
    ...table('consultation', consultation),
    ...table('other', other),
];
/** Anything an enterprise writes about: without it an English message is rather chat. */
export const englishBusiness = business;
//# sourceMappingURL=english.js.map