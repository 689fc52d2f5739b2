/** How far back, in characters, an opening quotation mark is looked for. */
const REACH = 1500;

/** Where the line of a position starts, or as far before it as is looked. */
export function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

/** True where a position stands inside quotation marks that its own line opened before it. */
export function isQuoted(text: string, at: number): boolean {
  const from = lineStart(text, at);
  let open = false;
  for (let i = from; i < at; i += 1) {
    const char = text.charAt(i);
    if (char === '“' || char === '«') open = true;
    else if (char === '”' || char === '»') open = false;
    else if (char === '"') open = !open;
    else if ((char === '`' && text.charAt(i + 1) === '`') || (char === "'" && text.charAt(i + 1) === "'")) {
      open = char === '`';
      i += 1;
    }
  }
  return open;
}
