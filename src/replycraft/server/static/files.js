/** The files of the house: the list, their text as saved, and what is not saved yet. */

import { escaped, get } from "./api.js";
import { byId, h } from "./dom.js";
import { showLoading, showRefusal } from "./flow.js";
import { List, found } from "./list.js";

const ROW = 54;
const KINDS = { letter: "お手紙", lexicon: "言葉", profile: "会社" };

/** Unsaved text by path; it lives as long as the page. */
export const UNSAVED = new Map();

/** The list of house files with search and filters. */
export class Files {
  constructor(open, onOpen) {
    this.known = new Map();
    this.all = [];
    this.list = new List(byId("files"), {
      rowHeight: ROW, keyOf: ({ path }) => path, draw: drawRow, onChoose: ({ path }) => open(path), onOpen,
    });
    for (const [id, event] of [["file-filter", "input"], ["file-kind", "change"], ["own-only", "change"]]) {
      byId(id).addEventListener(event, () => this.refresh());
    }
    byId("file-filter").addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      byId("files").focus();
    });
  }

  /** Fetch the list anew. */
  async load() {
    if (!this.all.length) showLoading(this.list.room);
    try {
      this.all = await get("/v1/house/files");
      this.refresh();
    } catch (error) {
      showRefusal(this.list.room, error, () => this.load());
    }
  }

  /** Return the file at *path* as saved; a new one has no etag. */
  async fetch(path) {
    const known = this.known.get(path);
    if (known && (UNSAVED.has(path) || known.etag === "")) return known;
    return this.keep(await get(`/v1/house/files/${escaped(path)}`));
  }

  /** Remember *file* as the server holds it. */
  keep(file) {
    this.known.set(file.path, file);
    return file;
  }

  /** Forget the file at *path*, which was never saved. */
  forget(path) {
    this.known.delete(path);
  }

  /** Return whether there is a file at *path*. */
  has(path) {
    return this.all.some((one) => one.path === path);
  }

  /** Mark the file at *path* in the list. */
  mark(path) {
    this.list.mark(path);
  }

  /** Draw the list as the filters ask. */
  refresh() {
    const query = byId("file-filter").value;
    const kind = byId("file-kind").value;
    const ownOnly = byId("own-only").checked;
    const fresh = [...UNSAVED.keys()].filter((path) => !this.has(path))
      .map((path) => ({ path, title: "新しいファイル", shipped: false, kind: path.startsWith("templates/") ? "letter" : "lexicon" }));
    const all = [...fresh, ...this.all];
    const shown = all.filter((one) => (!kind || one.kind === kind) && !(ownOnly && one.shipped) && found(query, `${one.title} ${one.path}`));
    this.list.show(shown);
    byId("file-count").textContent = shown.length === all.length ? `${all.length} 件` : `${all.length} 件のうち ${shown.length} 件`;
  }
}

function drawRow(file) {
  return [
    h("div", { class: "row-title" },
      UNSAVED.has(file.path) ? h("span", { class: "unsaved", title: "未保存" }, "●", h("span", { class: "off-screen" }, "未保存 ")) : null,
      file.title || file.path.split("/").at(-1)),
    h("div", { class: "row-about" },
      h("bdi", { class: "path" }, file.path),
      h("span", { class: file.shipped ? "tag" : "tag own" }, `${file.shipped ? "同梱" : "自社"} ${KINDS[file.kind]}`)),
  ];
}
