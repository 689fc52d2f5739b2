import type { Span } from '../../text/span.js';

/** Letters of weapons' and vehicles' models; what else has letters, hyphen and digits ("G-20", "M-4") stays out. */
const MODEL =
  /\b(?:F|MiG|MIG|Mig|Su|SU|Mi|MI|Tu|TU|Il|IL|An|AN|Yak|Ka|KA|T|BMP|BTR|BM|BMD|MT|TOS|S|K|UR|AK|RPG|PTUR|MQ|RQ|UH|AH|CH|C|A|B|E|L|Q|P|TB|D|ZU|ZSU|MLRS|Kh|KH|OTR|M|PzH|FH|HQ|J|JF|KC|V|MANPADS|FIM|AGM|ATGM|RBS|IRIS|NLAW|SA|SCALP|PK|DShK|RBU|9K|2S|FAB|UMPK|FPV|Hermes|Harop|Orlan|Shahed|Geran|Mohajer|Fateh|Zolfaghar|Qassam|Fajr|Katyusha|Tochka|Leopard|Abrams|Challenger|Javelin|Stinger|Smerch|Uragan|Grad|Polonez|LORA|Iskander|Bayraktar|Buk|Osa|Strela|Igla|Kornet|Konkurs|Fagot|Kalibr|Kinzhal|Storm|Patriot|NASAMS|Gepard|Caesar|HIMARS|ATACMS)[- ]?\d{1,4}[A-Za-z]{0,3}\d?\b(?:-\d{1,2}\b)?/gu;
const NAMED =
  /\b(?:Bayraktar(?:s)?(?: TB2)?|Kalashnikovs?|Katyushas?|HIMARS|ATACMS|Iskanders?|Smerch|Uragan|Grads?|Tochka-U|Javelins?|Stingers?|Shaheds?|Kalibr|Kinzhal|Patriot(?= (?:missile|batter|system|air))|NASAMS|Harop|Orbiter|Kornets?|Scuds?|Qassam rockets?|Black Hawks?|Apaches?(?= (?:helicopter|gunship))|Chinooks?|Humvees?|Leopards?(?= (?:tank|1|2))|Abrams|Merkavas?|Bradleys?|Reapers?(?= drone)|Predators?(?= drone))\b/gu;
/** Roads, summits, flights, groups: letters and digits that are no weapon. */
const NO_MODEL = /^(?:[EMAG]-?\d{1,3}|M-?23|P-?5|B-?52s?x|C-?40|S-?\d{4}|E-?\d{3,4}|T-?20|V-?\d{3,4})$/;
const ROAD = /^(?:\s(?:high|motor)?way|\sroad|\smotorway|\sroute|\ssummit|\svirus|\scorridor|\srebels?|\sgroup)/;
/** "M" and "A" are roads as often as guns; a weapon's noun beside them decides. */
const WEAPON_NOUN =
  /^\s(?:rifles?|howitzers?|tanks?|guns?|rockets?|missiles?|jets?|aircraft|planes?|carriers?|helicopters?|machine|vehicles?|launchers?|fighters?|bombers?|warplanes?|drones?|attack|gunships?)/;

/** Models and well-known names of weapons and vehicles. Text that is no weapon by the words behind it is left out. */
export function findEquipment(text: string, within: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start: from, end } of within) {
    const part = text.slice(from, end);
    for (const pattern of [MODEL, NAMED]) {
      for (const match of part.matchAll(pattern)) {
        const start = from + match.index;
        const after = part.slice(match.index + match[0].length, match.index + match[0].length + 16);
        if (ROAD.test(after)) continue;
        if (
          pattern === MODEL &&
          !/[- ]/.test(match[0]) &&
          !/^\p{Lu}\p{L}+\d|^(?:TB2|BM21|T\d\d|S\d{3})/u.test(match[0])
        )
          continue;
        if (pattern === MODEL && / /.test(match[0]) && /^\p{Lu}{1,2} /u.test(match[0])) continue;
        if (NO_MODEL.test(match[0]) && !WEAPON_NOUN.test(after)) continue;
        if (found.some((other) => other.start < start + match[0].length && start < other.end)) continue;
        found.push({ start, end: start + match[0].length });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
