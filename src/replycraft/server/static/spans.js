/** Positions: the server counts characters (code points), the page UTF-16 units. */

const SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/;

/** Return a function from the server's positions in *text* to the page's. */
export function positions(text) {
  if (!SURROGATE.test(text)) return (at) => Math.max(0, Math.min(at, text.length));
  const starts = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) starts.push(unit);
  starts.push(text.length);
  return (at) => starts[Math.max(0, Math.min(at, starts.length - 1))];
}

/**
 * Cut *text* wherever one of *marks* ({start, end, …} as the server counts) begins or ends.
 * Every piece knows the marks that cover it; together the pieces are the text.
 */
export function pieces(text, marks) {
  const unit = positions(text);
  const placed = marks
    .map((mark) => ({ mark, start: unit(mark.start), end: unit(mark.end) }))
    .filter(({ start, end }) => start < end);
  const opening = Map.groupBy(placed, ({ start }) => start);
  const closing = Map.groupBy(placed, ({ end }) => end);
  const cuts = [...new Set([0, text.length, ...opening.keys(), ...closing.keys()])].sort((a, b) => a - b);
  const open = new Set();
  const found = [];
  for (let i = 0; i < cuts.length - 1; i += 1) {
    for (const one of closing.get(cuts[i]) ?? []) open.delete(one);
    for (const one of opening.get(cuts[i]) ?? []) open.add(one);
    found.push({ text: text.slice(cuts[i], cuts[i + 1]), marks: [...open].map(({ mark }) => mark) });
  }
  return found;
}
