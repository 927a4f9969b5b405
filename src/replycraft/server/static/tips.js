/** One tip for the whole page: why something is marked. Hover, focus and touch. */

import { fill, h } from "./dom.js";

const CONTENTS = new WeakMap();
const MARGIN = 8;
let tip = null;
let owner = null;
let leaving = 0;

/** Let *element* explain itself with what *content* returns (a list of elements). */
export function explain(element, content) {
  CONTENTS.set(element, content);
  element.setAttribute("data-tip", "");
  return element;
}

/** Make the page show tips. */
export function startTips() {
  tip = h("div", { id: "tip", role: "tooltip", class: "tip", hidden: true });
  document.body.append(tip);
  document.addEventListener("pointerover", (event) => {
    if (tip.contains(event.target)) return clearTimeout(leaving);
    const element = event.target.closest?.("[data-tip]");
    if (element) show(element);
    else if (owner && owner !== document.activeElement) hideSoon();
    return undefined;
  });
  document.addEventListener("focusin", (event) => {
    const element = event.target.closest("[data-tip]");
    if (element && event.target.matches(":focus-visible")) show(element);
    else if (!tip.contains(event.target)) hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-tip]");
    if (element) show(element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && owner) hide();
  });
  document.addEventListener("scroll", (event) => {
    if (owner && event.target.contains(owner)) place();
  }, true);
}

function show(element) {
  clearTimeout(leaving);
  if (owner === element) return;
  hide();
  owner = element;
  fill(tip, CONTENTS.get(element)());
  tip.hidden = false;
  element.setAttribute("aria-describedby", "tip");
  place();
}

/** Hide the tip. */
export function hide() {
  clearTimeout(leaving);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  if (tip) tip.hidden = true;
}

function hideSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 150);
}

function place() {
  if (!owner.isConnected) return hide();
  const line = owner.getClientRects()[0];
  if (!line) return hide();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const room = document.documentElement;
  const left = Math.max(MARGIN, Math.min(line.left, room.clientWidth - width - MARGIN));
  const last = owner.getBoundingClientRect().bottom;
  const above = line.top - height - MARGIN;
  const below = last + height + MARGIN <= room.clientHeight || above < 0;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? last + 6 : above + 2}px`;
  return undefined;
}
