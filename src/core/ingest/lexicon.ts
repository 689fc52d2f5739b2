/** Words that pages are made of. Patterns are run on single lines of bounded length. */

/** Lines that open a list of other stories. */
export const RELATED_HEAD =
  /^(?:you (?:may|might) (?:also|like)\b.*|what to read next|related(?: (?:news|stories|articles|topics|links|content|posts?|coverage))?|read (?:more|also|next|on)|also (?:read|on|in|see)|see also|more (?:on this(?: story)?|stories|news|from|in|like this|reading)\b.*|recommended(?: for you| stories| reading)?|most (?:read|popular|viewed|shared)(?: (?:now|today|stories))?|latest (?:news|stories|posts)|popular (?:now|posts|stories)|trending(?: now)?|top stories|don['’]t miss|editor['’]?s['’]? (?:picks|choice)|other (?:news|stories)|further reading|up next|in other news|you missed)(?: ?[:»>]|$)/i;

/** Lines of a form for comments. */
export const COMMENT_LINE =
  /^(?:(?:please )?(?:enter|type|write) your (?:comment|name|e-?mail)|leave (?:a|your) (?:comment|reply)|your (?:name|e-?mail|email address|comment|message)\b|save my name|you have entered an incorrect|log ?in to (?:leave|post|comment)|(?:sign|log) in to comment|post (?:a |your )?comment|cancel reply|join the (?:discussion|conversation)|add a comment|write a comment|no comments yet|be the first to comment|comments? ?\(\d+\)|\d+ comments?$|name ?\*?$|e-?mail ?\*?$|website:?$|comment:?$|type your comment|comments are closed)/i;

/** A button that belongs to a form only where a form stands above it. */
export const FORM_BUTTON = /^(?:send|submit|post|reply|publish|cancel|ok|preview|clear|reset)$/i;

/** Words of share bars. */
export const SHARE_WORD =
  /^(?:shares?|sharing|tweet|post|pin|like|follow|print|email|e-mail|mail|copy|link|save|listen|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|viber|messenger|instagram|vk|ok|bluesky|threads|mastodon|on|this|article|story|page|us|via|to|for|later|text|size|font|a\+?|a-|\+?\d+|comments?|views?|[|/·•:,+-])$/i;

/** At least one of these must stand in a share bar. */
export const SHARE_SIGN =
  /\b(?:shares?|tweet|facebook|twitter|whatsapp|telegram|linkedin|reddit|print|e-?mail|copy link|text size)\b/i;

/** Lines that ask for something, advertise or tell of the page's technique. */
export const BOILERPLATE_LINE =
  /(?:\bsubscribe\b|newsletter|\bcookies?\b.{0,80}\b(?:accept|use|policy|consent|agree)|\b(?:uses?|accept) cookies\b|privacy policy|terms of (?:use|service)|\bsign up\b|download (?:our|the) app|(?:adapted|shortened|translated) from (?:its|the|an) original|\b(?:website|site|page)s? (?:can|may) (?:also )?be (?:accessed|reached|found|read) (?:at|via|under|through)\b|\b(?:alternat(?:e|ive)|mirror) (?:web )?addresses|all times are|times are (?:in )?(?:UTC|GMT|local)|(?:page|blog) (?:refreshes|updates)|this (?:article|story) (?:was|has been|is) (?:originally|auto|translated|adapted|published|generated)|is (?:auto-?generated|generated automatically)|(?:generated|published) (?:automatically )?from (?:a|the) (?:syndicated )?feed|the views expressed|^disclaimer\b|follow us on|join our|click here|advertisement feature|javascript|continue reading|tap here|edition in your inbox|unsubscribe|turn on notifications|is not responsible for (?:the )?content)/i;

/** Tags and topics under a story. */
export const TAG_LINE = /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|in this story)\s*:/i;

/** What a scraper left of a link. */
export const LEFTOVER_LINE =
  /^(?:source link|original (?:article|link|source)|read the original(?: article)?|link to (?:the )?source)$/i;

/** Lines that mark advertisements. */
export const ADVERT_LINE =
  /^(?:advertis(?:e)?ments?|ad|ads|sponsored(?: content| post)?|promoted(?: content)?|paid content|story continues below.*|(?:sponsored|promoted|advertisement|anzeige)\s*[:–-] .*)$/i;

/** Last words of many mastheads. */
export const MASTHEAD_WORD =
  /(?:^|\s)(?:News|Press|Times|Post|Agency|TV|Radio|Service|Herald|Tribune|Gazette|Journal|Today|Daily|Weekly|Observer|Chronicle|Courier|Mirror|Telegraph|Standard|Independent|Express|Mail|Star|Voice|Wire|Monitor|Online|Network|Channel|Broadcasting|One|24|Media|Bulletin|Dispatch|Review|Sentinel|Examiner|Echo|Quarterly|Monthly|Ledger|Pulse|Digital|Register|Record|Globe|Inform|Portal|FM|Television|Watch|Letter|Notebook|Lantern|Beacon|Desk|Info|Log|Tablet|Digest|Report|Reports|Monitors|Argus|Advocate|Clarion|Messenger|Reporter|Vestnik|Pravda|Samachar|Zeitung|Gazeta|Novosti|Vesti|Haber|Khabar|Akhbar|Noticias)$/i;

/** What a broadcaster's or newspaper's name begins with. */
export const MASTHEAD_OPENING =
  /^(?:(?:Radio|RADIO|Radyo|TV|La Voz|Diario|Jornal|Agence|Agencia|Gazeta) (?:d[aeo]s? )?|(?:The )?(?:Voice|VOICE|Mirror|Echo|Gazette|Herald|Courier|Tribune|Lantern|Beacon|Journal) (?:of|OF) (?:[Tt]he )?)\p{Lu}/u;

/** What stands somewhere in the name of a station. */
export const STATION = /(?:^|\s)(?:Radio|RADIO|FM|TV|Television|TELEVISION)(?:\s|$)/;

/** Verbs of headlines: a line with one of them is no name, whatever its last word ("Rebels Storm Border Post"). */
export const HEADLINE_VERB =
  /\s(?:attacks?|hits?|kills?|storms?|seizes?|takes?|shells?|bombs?|den(?:y|ies)|says?|falls?|strikes?|fires?|destroys?|captures?|overruns?|raids?|claims?|warns?|burns?|opens?|closes?|blames?|accuses?|rejects?|shoots?|leaves?|rocks?|loses?|holds?|retakes?|ambush(?:es)?|targets?|meets?|talks?|faces?|vows?|slams?|condemns?)\s/i;

/** Names of sections, which stand where an outlet's name may stand. */
export const SECTION_NAME =
  /^(?:(?:breaking|latest|world|local|top|live|daily|video|photo) (?:news|updates?|stories|blog|coverage|report)|press (?:release|statement)|news analysis|special report|editor['’]s (?:pick|choice)|most read|read more|news|world|local|home|politics|war|conflict|opinion|transcript|report|live)$/i;

/** What a statement of an office calls itself above its text. */
export const STATEMENT_LINE =
  /\b(?:press (?:release|statement|communiqu[eé])|statement no|communiqu[eé] no|for immediate release|official statement)\b/i;

/** Offices that issue statements. */
export const OFFICE_NAME =
  /\b(?:ministry|command|embassy|department|directorate|presidency|army|forces|council|government|office of the|general staff|secretariat)\b/i;

/** Price, number or weather beside a masthead. */
export const ISSUE_LINE =
  /(?:[–—|,·-]\s*|^(?:price:? )?)(?:[$€£¥]\s?\d|\d+(?:[.,]\d+)?\s?(?:cents?|centimes|pence|p|crowns|francs|dollars|euros?|roubles|lira)\b)|\b(?:vol(?:ume)?\.? ?\d+|issue (?:no\.? ?)?\d+|no\. ?[\d,]+|(?:late|early|city|evening|morning|online) edition)\b/i;

/** What marks a photo's caption at its end, at its start or inside. */
export const CAPTION_MARK =
  /\([^()]{0,60}(?:photo|via|getty|reuters|afp|\bap\b|epa|tass|anadolu|handout|file|image|picture|archive)[^()]{0,40}\)\s*$|\(photo by [^()]{1,60}\)\s*$|^(?:photo|picture|image|file photo|caption|pictured|in picture)s?(?: credit)?\s*:|\[(?:photo|file|image|picture)[^\]]{0,60}\]\s*$|\bfile (?:photo|picture)\b|[.!?”] (?:photo(?:graph)?|picture|image|credit)s?(?: by)?\s?: ?[^.]{1,60}$/i;

/** A caption's bare agency after its last full stop: "… on 4 May 2019. Reuters". */
export const CAPTION_AGENCY = /[.\d] +(?:AFP|Reuters|AP|EPA|TASS|Getty Images|Anadolu|Xinhua|DPA|ANSA)\.?$/;

/** Months, weekdays and words of office: sharing these makes no caption belong to a story. */
export const GENERIC_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|AFP|Reuters|Photo|File|Getty|Images?|President|Minister|Ministry|Prime|Foreign|Defen[cs]e|Speaker|Senator|House|Rep|Press|The|United|States|National|Republic|City|East|West|North|South|People|World|Home|Agency|News|Picture|Pictures|Handout|Archive|Credit|Captain|Colonel|Major|General|Army|State|Council|Service|Radio|Party|Act|Steps|Saint)$/;
