/** One filler of a slot. */
export interface MucFill {
  /** Strings any of which is right, upper case; without the quotation marks of string fills. */
  readonly options: readonly string[];
  /** For set fills with a cross reference (`DEATH: "MAYOR"`): any of these is the right referent; empty where there is none. */
  readonly about: readonly string[];
  /** True where no answer is right as well. */
  readonly isOptional: boolean;
}

/** A slot that does not apply to the type of incident is null; one without filler is empty. */
export type MucSlot = readonly MucFill[] | null;

/** One incident of an answer key. */
export interface MucTemplate {
  readonly message: string;
  readonly isOptional: boolean;
  /** By the number of the slot, 2–24. */
  readonly slots: ReadonlyMap<number, MucSlot>;
}

/** The templates of an answer key, by message; a message without an incident has none. */
export function parseMucKeys(source: string): ReadonlyMap<string, readonly MucTemplate[]> {
  const found = new Map<string, MucTemplate[]>();
  let message = '';
  let isOptional = false;
  let isEmpty = true;
  let slots = new Map<number, MucSlot>();
  let lines: string[] = [];
  let number = -1;

  const closeSlot = (): void => {
    if (number >= 2) slots.set(number, parseSlot(lines));
    number = -1;
  };
  const closeTemplate = (): void => {
    closeSlot();
    if (message !== '' && !isEmpty) found.get(message)!.push({ message, isOptional, slots });
    isEmpty = true;
    slots = new Map();
  };
  for (const line of source.split(/\r?\n/)) {
    if (line.startsWith(';')) continue;
    const head = /^(\d{1,2})\.\s+[A-Z ]+:\s+(?:[A-Z]+ )*[A-Z]+\s{2,}(\S.*?)?\s*$/.exec(line);
    if (head) {
      const [, digits, value = ''] = head;
      if (digits === '0') {
        closeTemplate();
        message = toMessageId(value);
        if (!found.has(message)) found.set(message, []);
        continue;
      }
      closeSlot();
      number = Number(digits);
      lines = [value];
      if (number === 1) {
        isEmpty = value.startsWith('*');
        isOptional = value.includes('OPTIONAL');
      }
    } else if (line.trim() !== '' && number >= 0) lines.push(line.trim());
  }
  closeTemplate();
  return found;
}

/** `TST2-MUC4-0001` of `TST2-MUC4-0001 (NOSC)`. */
export function toMessageId(value: string): string {
  return value.trim().split(/\s/)[0] ?? '';
}

function parseSlot(lines: readonly string[]): MucSlot {
  const fills: MucFill[] = [];
  for (const line of lines) {
    const isOptional = line.startsWith('?');
    const text = line.replace(/^\?\s*/, '').replace(/^\((.*)\)$/, '$1');
    if (text === '*') return null;
    if (text === '-' || text === '') continue;
    fills.push({ ...parseFill(text), isOptional });
  }
  return fills;
}

/** `"A" / "B"`, `SET / OTHER SET: "A" / "B"`, `EL SALVADOR: SAN SALVADOR (CITY)`. */
function parseFill(text: string): { options: string[]; about: string[] } {
  const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)];
  const first = strings[0];
  if (!first) return { options: splitOptions(text), about: [] };
  const quoted = strings.map(([, inside = '']) => inside.replace(/\\"/g, '"')).filter((inside) => inside !== '-');
  if (first.index === 0) return { options: quoted, about: [] };
  return { options: splitOptions(text.slice(0, first.index).replace(/:\s*$/, '')), about: quoted };
}

function splitOptions(text: string): string[] {
  return text
    .split(' / ')
    .map((option) => option.replace(/^\((.*)\)$/, '$1').trim())
    .filter((option) => option !== '' && option !== '-');
}
