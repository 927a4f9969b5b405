/** What unsaved text does: the draft of one mail at once, then all samples. */

import { send } from "./api.js";
import { bench } from "./bench.js";
import { knownCase, sampleCase } from "./cases.js";
import { diffView } from "./diff.js";
import { byId, fill, h, later } from "./dom.js";
import { showDraft, showStatus } from "./draftview.js";
import { latest, showEmpty, showRefusal } from "./flow.js";

const IMPACT_WAIT = 500;
const SLOW = 400;

/** Draws the trial draft and the list of samples that change. */
export class Trial {
  constructor(onProblems) {
    this.onProblems = onProblems;
    this.draw = latest(() => this.#draw());
    this.compareSoon = later(IMPACT_WAIT, () => this.#compare());
    byId("trial").addEventListener("change", (event) => this.#choose(event.target.value));
    bench.onList = (heads) => {
      fill(byId("trial"), heads.map((head) =>
        h("option", { value: head.key ?? `sample:${head.id}` }, `${head.subject || "(件名なし)"} ${head.from_name}`.slice(0, 60))));
      byId("trial").value = this.chosen?.key ?? "";
    };
    bench.onCase = (chosen) => {
      this.chosen = chosen;
      byId("trial").value = chosen.key;
      if (this.file) this.draw();
    };
    this.close();
  }

  /** Show that no file is open. */
  close() {
    this.file = null;
    this.compareSoon.cancel();
    this.comparing?.abort();
    fill(byId("trial-status"));
    byId("trial-state").textContent = "";
    byId("impact").hidden = true;
    showEmpty(byId("trial-view"), h("p", {}, "左の一覧からファイルを選ぶと、そのファイルで作った下書きをここで試せます。"));
  }

  /** Try *file*; *text* returns what stands in the editor. */
  open(file, text) {
    this.file = file;
    this.text = text;
    this.body = null;
    this.draw();
  }

  async #choose(key) {
    const head = bench.samples.find(({ id }) => `sample:${id}` === key);
    this.chosen = knownCase(key) ?? await sampleCase(head);
    this.body = null;
    this.draw();
  }

  async #draw() {
    if (!this.file) return;
    const { file, chosen } = this;
    const text = this.text();
    if (!chosen) {
      showEmpty(byId("trial-view"), h("p", {}, "試すメールがありません。「返信をつくる」でメールを貼り付けてください。"));
      return;
    }
    // Words take longer than letters: all of them are compiled together.
    const slow = setTimeout(() => {
      byId("trial-wait").textContent = "試しています…";
    }, SLOW);
    try {
      const answer = await send("POST", "/v1/house/preview", chosen.request({ path: file.path, text }));
      if (file === this.file && chosen === this.chosen) this.#show(answer, text);
    } catch (error) {
      this.compareSoon.cancel();
      if (error.status !== 0) showRefusal(byId("trial-view"), error, () => this.draw());
    } finally {
      clearTimeout(slow);
      byId("trial-wait").textContent = "";
    }
  }

  #show({ draft, problems }, text) {
    this.onProblems(problems);
    const isBroken = draft === null;
    byId("trial-view").classList.toggle("stale", isBroken);
    byId("trial-state").textContent = isBroken ? "直すところがあるため、前の下書きのままです。" : "";
    if (!isBroken) {
      showStatus(byId("trial-status"), draft);
      showDraft(byId("trial-view"), draft, { before: this.body, titles: bench.titles });
      this.body = draft.body;
    }
    performance.mark("replycraft:redrawn");
    this.#forget(isBroken ? "直すところがなくなると、変わる見本を調べます。" : text === this.file.text
      ? "保存した中身のままです。書き換えると、下書きの変わる見本がここに並びます。" : "変わる見本を調べています…");
    if (!isBroken && text !== this.file.text && bench.samples.length) this.compareSoon();
  }

  /** Stop comparing, and say *told* where the samples were. */
  #forget(told) {
    this.compareSoon.cancel();
    this.comparing?.abort();
    byId("impact").hidden = false;
    if (!byId("impact").querySelector("details") || !told.endsWith("…")) fill(byId("impact"), h("p", { class: "quiet", role: "status" }, told));
    byId("impact").classList.toggle("stale", told.endsWith("…"));
  }

  async #compare() {
    const comparing = new AbortController();
    this.comparing = comparing;
    const began = performance.now();
    try {
      const changed = await send("POST", "/v1/house/impact", { path: this.file.path, text: this.text() }, comparing.signal);
      if (comparing.signal.aborted) return;
      performance.measure("replycraft:impact", { start: began });
      this.#list(changed);
    } catch (error) {
      if (error.name !== "AbortError" && error.status !== 0) showRefusal(byId("impact"), error);
    }
  }

  #list(changed) {
    const all = bench.samples.length;
    byId("impact").classList.remove("stale");
    fill(byId("impact"),
      h("h3", { role: "status" }, changed.length
        ? `見本 ${all} 通のうち ${changed.length} 通の下書きが変わります`
        : `見本 ${all} 通の下書きは、どれも変わりません`),
      changed.map((one) => {
        const details = h("details", {}, h("summary", { dir: "auto" }, one.subject || one.id));
        // The differences of hundreds of mails are drawn when they are asked for.
        details.addEventListener("toggle", () => details.children.length > 1 || details.append(
          diffView(one.diff), h("button", { type: "button", onclick: () => this.#look(one.id) }, "このメールで試す")));
        return details;
      }),
    );
  }

  #look(id) {
    byId("trial").value = `sample:${id}`;
    this.#choose(`sample:${id}`);
    byId("trial").focus();
  }
}
