/** Colours for letters (Jinja) and word lists (TOML), one line at a time. */

import { h } from "./dom.js";

const LETTER = /(\{#.*?#\})|(\{%.*?%\})|(\{\{.*?\}\})|(\+\+\+\s*$)/g;
const TOML = /("(?:[^"\\]|\\.)*"|'[^']*')|(#.*$)|(^\s*\[\[?[^\]]*\]\]?)|(^\s*[\w.-]+(?=\s*=))|(\b(?:true|false|-?\d[\d_.:T+-]*)\b)/g;
const LONGEST = 2000;

/** Return *text*, one line of the file at *path*, as coloured pieces. */
export function coloured(path, text) {
  if (text.length > LONGEST) return [text || "\u200b"];
  const isLetter = path.endsWith(".j2");
  const [rule, names] = isLetter && !isFrontMatter(text)
    ? [LETTER, ["c-comment", "c-tag", "c-slot", "c-fence"]]
    : [TOML, ["c-string", "c-comment", "c-table", "c-key", "c-value"]];
  const found = [];
  let at = 0;
  for (const match of text.matchAll(rule)) {
    if (match.index > at) found.push(text.slice(at, match.index));
    const kind = names[match.slice(1).findIndex((group) => group !== undefined)];
    found.push(h("span", { class: kind }, match[0]));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push(text.slice(at));
  return found.length ? found : ["\u200b"];
}

/** A line of a letter that reads like front matter; no state, so that lines stay apart. */
function isFrontMatter(text) {
  return /^\s*(#|\[[a-z_.]+\]\s*$|[a-z_]+\s*=)/.test(text);
}
