/** Lines that open a list of other stories. */
export const RELATED_HEAD =
  /^(?:you may also like|related(?: (?:news|stories|articles|topics|links|content|posts?))?|read (?:more|also|next)|see also|more (?:on this(?: story)?|stories|news|from)|recommended(?: for you)?|most (?:read|popular|viewed)|latest (?:news|stories)|trending(?: now)?|don['’]t miss|also read|editor['’]s picks|other news)\b[^.]{0,40}$/i;

/** Lines of a form for comments. */
export const COMMENT_LINE =
  /^(?:please enter your (?:comment|name)|leave a (?:comment|reply)|your (?:name|e-?mail|email address|comment|message)\b|save my name|you have entered an incorrect|log ?in to (?:leave|post)|post (?:a )?comment|cancel reply|join the (?:discussion|conversation)|add a comment|write a comment|comments? \(\d+\)|\d+ comments?$|name ?\*?$|e-?mail ?\*?$|website:?$|comment:?$)/i;

/** A button that belongs to a form only where a form stands above it. */
export const FORM_BUTTON = /^(?:send|submit|post|reply|publish|cancel|ok)$/i;

/** Words of share bars. */
export const SHARE_WORD =
  /^(?:share|tweet|like|follow|print|email|e-mail|mail|copy|link|save|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|viber|messenger|instagram|vk|ok|on|this|article|story|us|via|to|\+?\d+|[|/·•:,-])$/i;

/** Lines that ask for something, advertise or tell of the page's technique. */
export const BOILERPLATE_LINE =
  /(?:\bsubscribe\b|newsletter|cookies?\b.*\b(?:accept|use|policy|consent)|privacy policy|terms of (?:use|service)|sign up\b|download (?:our|the) app|adapted from its original source|can also be accessed at|alternate addresses|all times are|this (?:article|story) (?:was|has been) (?:originally|auto|translated|adapted|published)|the views expressed|disclaimer|follow us on|join our|click here|advertisement feature|javascript|continue reading|tap here)/i;

/** Lines that mark advertisements. */
export const ADVERT_LINE = /^(?:advertis(?:e)?ment|ad|ads|sponsored(?: content)?|promoted|story continues below.*)$/i;

/** Last words of many mastheads. */
export const MASTHEAD_WORD =
  /\b(?:News|Press|Times|Post|Agency|TV|Radio|Service|Herald|Tribune|Gazette|Journal|Today|Daily|Weekly|Observer|Chronicle|Courier|Mirror|Telegraph|Standard|Independent|Express|Mail|Star|Voice|Wire|Monitor|Report|Online|Network|Channel|Broadcasting|World|One|24|Media|Bulletin|Dispatch)$/;

/** What the end of a photo's caption looks like. */
export const CAPTION_MARK =
  /\((?:photo|file photo|picture|image|photograph)?\s*(?:by|:)?\s*[^()]{0,60}(?:photo|via|getty|reuters|afp|ap|epa|tass|anadolu|handout|file|image|picture|archive)[^()]{0,40}\)\s*$|\(photo by [^()]{1,60}\)\s*$|^(?:photo|picture|image|file photo|caption|pictured|in picture)s?\s*:|\[(?:photo|file|image|picture)[^\]]{0,60}\]\s*$|\bfile (?:photo|picture)\b/i;

/** A caption's bare agency after its last full stop: "… on October 4, 2020. AFP". */
export const CAPTION_AGENCY = /[.\d]\s+(?:AFP|Reuters|AP|EPA|TASS|Getty Images|Anadolu)\.?$/;

/** Months, weekdays and words of office: sharing these makes no caption belong to a story. */
export const GENERIC_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|AFP|Reuters|Photo|File|Getty|Images|President|Minister|Prime|Foreign|Speaker|Senator|House|Rep|Press|The|United|States|National|Republic|City|East|West|North|South|People|World|Home|Agency|News|Image|Picture)$/;
