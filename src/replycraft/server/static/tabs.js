/** The two screens, and on narrow displays the panes of each. */

import { byId } from "./dom.js";

const TABS = ["bench", "editor"];
const HEARD = [];

/** Call *action* with the name of each tab that is shown. */
export function onTab(action) {
  HEARD.push(action);
}

/** Show the tab called *name*. */
export function showTab(name) {
  for (const id of TABS) {
    const tab = byId(`tab-${id}`);
    tab.setAttribute("aria-selected", String(id === name));
    tab.tabIndex = id === name ? 0 : -1;
    byId(id).hidden = id !== name;
  }
  for (const action of HEARD) action(name);
}

/** Return the name of the tab that is shown. */
export function shownTab() {
  return TABS.find((id) => !byId(id).hidden);
}

/** Show one pane of *panel*; only narrow displays make a difference. */
export function showPane(panel, pane) {
  panel.dataset.pane = pane;
  for (const button of panel.querySelectorAll(".panes button")) {
    button.setAttribute("aria-pressed", String(button.dataset.pane === pane));
  }
}

/** Prepare the tabs. */
export function startTabs() {
  for (const id of TABS) {
    byId(`tab-${id}`).addEventListener("click", () => showTab(id));
    byId(id).querySelector(".panes").addEventListener("click", (event) => {
      const pane = event.target.closest("button")?.dataset.pane;
      if (pane) showPane(byId(id), pane);
    });
  }
  document.querySelector(".tabs").addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = TABS.find((id) => id !== shownTab());
    showTab(other);
    byId(`tab-${other}`).focus();
  });
}
