/** Nouns of offices and roles that stand before or beside a person's name. */
export const ROLE_NOUN =
  /^(spokes(?:man|woman|person)|minister|president|leader|commander|chief|head|secretary|secretary-general|ambassador|envoy|mayor|governor|official|officer|director|adviser|advisor|aide|prosecutor|chancellor|premier|king|queen|prince|emir|sheikh|general|colonel|major|captain|lieutenant|admiral|marshal|brigadier|sergeant|deputy|senator|lawmaker|mp|representative|rep|correspondent|reporter|journalist|photographer|doctor|dr|mr|mrs|ms|sir|father|bishop|imam|patriarch|pope|farmer|teacher|nurse|resident|analyst|professor|warlord|rebel|ombudsman|counterpart|chairman|chairwoman|speaker|coordinator|diplomat|negotiator|mediator)$/i;

/** Nouns of institutions and forces: with what names whose they are, they are names of organisations. */
export const BODY_NOUN =
  /^(ministry|army|forces?|department|office|council|government|police|union|authorit(?:y|ies)|committee|parliament|command|militia|front|party|court|service|observatory|navy|brigade|battalion|regiment|administration|presidency|guard|commission|embassy|directorate|staff|secretariat|agency|organi[sz]ation|coalition|alliance|assembly|senate|kremlin|junta|troops|fighters|separatists|rebels|artillery)$/i;

/** Ranks and forms of address that are left out of a name. */
export const TITLE =
  /^(mr|mrs|ms|dr|sir|colonel|col|general|gen|major|maj|captain|capt|lieutenant|lt|admiral|marshal|brigadier|sergeant|sgt|president|minister|prime|premier|king|queen|prince|emir|sheikh|pope|father|rep|sen|senator|professor|prof|field|deputy)\.?$/i;
