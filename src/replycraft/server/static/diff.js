/** Differences between two texts, line by line. */

import { h } from "./dom.js";

const MOST_CELLS = 4_000_000;

/** Return [["same" | "gone" | "new", line]…] that leads from *before* to *after*. */
export function differences(before, after) {
  const old = before.split("\n");
  const now = after.split("\n");
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const same = (lines) => lines.map((line) => ["same", line]);
  return [
    ...same(old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(tail ? old.slice(-tail) : []),
  ];
}

/** Longest common subsequence; where that would be too large, all old and all new lines. */
function middle(old, now) {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) {
    return [...old.map((line) => ["gone", line]), ...now.map((line) => ["new", line])];
  }
  const best = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = old[i] === now[j]
        ? best[(i + 1) * width + j + 1] + 1
        : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const found = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push(["same", old[i]]);
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) {
      found.push(["gone", old[i]]);
      i += 1;
    } else {
      found.push(["new", now[j]]);
      j += 1;
    }
  }
  return found;
}

const SIGNS = { same: " ", gone: "−", new: "+" };
const TOLD = { gone: "消える行: ", new: "加わる行: " };

/** Return *lines* as an element; equal lines far from a change are left out. */
export function diffView(lines, { around = 2 } = {}) {
  const near = new Set();
  lines.forEach(([sort], at) => {
    if (sort !== "same") for (let k = at - around; k <= at + around; k += 1) near.add(k);
  });
  const view = h("div", { class: "diff", role: "group", "aria-label": "違い", tabindex: 0 });
  let left = false;
  lines.forEach(([sort, text], at) => {
    if (!near.has(at)) {
      if (!left) view.append(h("div", { class: "diff-gap" }, "…"));
      left = true;
      return;
    }
    left = false;
    view.append(h("div", { class: `diff-line ${sort}` },
      h("span", { class: "diff-sign", "aria-hidden": "true" }, SIGNS[sort]),
      TOLD[sort] ? h("span", { class: "off-screen" }, TOLD[sort]) : null,
      h("span", { dir: "auto" }, text || " "),
    ));
  });
  return view;
}

