/** Builds elements. Text always becomes a text node, so no mail can become markup. */

const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "open", "readOnly"]);

/** Return a new element; strings among *children* become text, null is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (PROPERTIES.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Replace what *element* holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

/** Return the element of the page called *id*. */
export function byId(id) {
  return document.getElementById(id);
}

/** Return *action* so that of many calls in a row only the last one counts. */
export function later(milliseconds, action) {
  let timer = 0;
  const wait = (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
  wait.cancel = () => clearTimeout(timer);
  return wait;
}

/** Let the arrow keys walk through the items of *box*, which is one tab stop. */
export function rove(box, selector) {
  const items = () => [...box.querySelectorAll(selector)];
  const first = items()[0];
  if (first) first.tabIndex = 0;
  if (box.dataset.roves) return;
  box.dataset.roves = "yes";
  box.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (!item) return;
    for (const other of items()) other.tabIndex = other === item ? 0 : -1;
  });
  box.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = items();
    const at = all.indexOf(event.target.closest(selector));
    if (at < 0) return;
    const to = {
      ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(to, all.length - 1))].focus();
  });
}

/** Say something once to those who hear the page. */
export function announce(text) {
  byId("announcer").textContent = text;
}
