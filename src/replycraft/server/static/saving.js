/** Saving: the difference first; nothing typed is ever lost, whatever the server says. */

import { escaped, get, send } from "./api.js";
import { ask, tell } from "./dialogs.js";
import { diffView, differences } from "./diff.js";
import { h } from "./dom.js";
import { problemList } from "./flow.js";

/** Save *text* as *file*, when the user agrees; resolves to what was saved, or null. */
export async function saveFile(file, text, onProblems) {
  const answer = await ask({
    title: file.etag ? "この変更を保存しますか" : "新しいファイルを保存しますか",
    wide: true,
    content: [
      h("p", {}, h("bdi", {}, file.path)),
      file.shipped ? h("p", { class: "quiet" }, "同梱のファイルはそのままで、自社のフォルダーに写しができます。") : null,
      diffView(differences(file.text, text)),
    ],
    buttons: [{ label: "やめる", value: "" }, { label: "保存する", value: "ok", main: true }],
  });
  return answer === "ok" ? put(file, text, onProblems) : null;
}

async function put(file, text, onProblems) {
  try {
    return await send("PUT", `/v1/house/files/${escaped(file.path)}`, { text, etag: file.etag || null });
  } catch (error) {
    if (error.status === 409) return conflict(file, text, onProblems);
    if (error.problems?.length) onProblems(error.problems);
    await tell(error.title ?? "保存できません", h("p", {}, error.detail ?? error.message), problemList(error.problems ?? []),
      h("p", { class: "quiet" }, "書いたものは、この画面に残っています。"));
    return null;
  }
}

/** Somebody else saved meanwhile: show both, and let the user decide. */
async function conflict(file, text, onProblems) {
  const now = await get(`/v1/house/files/${escaped(file.path)}`).catch(() => null);
  const answer = await ask({
    title: "ほかで変更されています",
    wide: true,
    content: [
      h("p", {}, "開いた後に、ほかの人か別の画面でこのファイルが保存されました。書いたものは残っています。"),
      now ? h("p", {}, "いま保存されている中身から、あなたの中身への違い:") : h("p", {}, "いまの中身を読めませんでした。"),
      now ? diffView(differences(now.text, text)) : null,
    ],
    buttons: [
      { label: "書いたものを残して戻る", value: "", main: true },
      ...(now ? [{ label: "わたしの中身で上書きする", value: "over" }] : []),
    ],
  });
  return answer === "over" ? put(now, text, onProblems) : null;
}
