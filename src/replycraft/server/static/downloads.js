/** What leaves the page: the clipboard and files. */

import { h } from "./dom.js";

/** Put *text* on the clipboard; also where the browser trusts only local pages. */
export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = h("textarea", { class: "off-screen", value: text, readonly: true });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("このブラウザーでは写せません。選んでから写してください。");
}

/** Let the browser save *content* as a file called *name*. */
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Return the bytes that *text* holds in base64. */
export function bytesOf(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Return a file name from free text. */
export function fileName(text, ending) {
  const plain = text.replace(/[\u0000-\u001f\u007f\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  return `${[...plain].slice(0, 40).join("") || "返信"}${ending}`;
}
