/** Dialogs: native ones, so that focus and Escape are the browser's. */

import { h } from "./dom.js";

/** Show a dialog; resolves to the value of the button that closed it, or "". */
export function ask({ title, content, buttons, wide = false }) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { class: wide ? "wide" : null, "aria-labelledby": "dialog-title" });
    const row = h("div", { class: "dialog-buttons" }, buttons.map(({ label, value, main, check }) => h("button", {
      type: main ? "submit" : "button",
      class: main ? "main" : null,
      onclick: (event) => {
        event.preventDefault();
        if (!check || check()) dialog.close(value);
      },
    }, label)));
    dialog.append(h("form", { method: "dialog" }, h("h2", { id: "dialog-title" }, title), h("div", { class: "dialog-body" }, content), row));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Tell something that went wrong. */
export function tell(title, ...content) {
  return ask({ title, content, buttons: [{ label: "閉じる", value: "", main: true }] });
}

/** Ask for the token; *refused* says that one was given and is wrong. */
export async function askToken(refused) {
  const input = h("input", { type: "password", id: "token", autocomplete: "off", autofocus: true });
  const note = h("p", { class: "field-wrong", role: "alert" }, refused ? "合言葉が違います。もう一度ご確認ください。" : "");
  const check = () => {
    if (input.value.trim()) return true;
    note.textContent = "合言葉を入れてください。";
    return false;
  };
  for (;;) {
    const answer = await ask({
      title: "合言葉(トークン)を入れてください",
      content: [
        h("p", {}, "このサーバーを立てた方にお尋ねください。この画面を閉じるまで、この画面だけが覚えています。"),
        h("label", { for: "token" }, "合言葉"), input, note,
      ],
      buttons: [{ label: "つなぐ", value: "ok", main: true, check }],
    });
    if (answer === "ok") return input.value.trim();
  }
}

/** Ask for a mail to paste; resolves to {from, subject, text} or null. */
export async function askMail() {
  const from = h("input", { type: "text", id: "paste-from", maxlength: 200, placeholder: "山田 太郎 <taro@example.jp>" });
  const subject = h("input", { type: "text", id: "paste-subject", maxlength: 300 });
  const text = h("textarea", { id: "paste-text", rows: 12, autofocus: true });
  const note = h("p", { class: "field-wrong", role: "alert" });
  const check = () => {
    note.textContent = text.value.trim() ? "" : "メールの本文を貼り付けてください。";
    return Boolean(text.value.trim());
  };
  const answer = await ask({
    title: "メールを貼り付ける",
    wide: true,
    content: [
      h("p", { class: "quiet" }, "本文だけでも、見出し(From: など)の付いた元のメールでもかまいません。保存はされません。"),
      h("label", { for: "paste-text" }, "メール"), text,
      h("div", { class: "fields" },
        h("div", { class: "field" }, h("label", { for: "paste-from" }, "差出人(なくてもかまいません)"), from),
        h("div", { class: "field" }, h("label", { for: "paste-subject" }, "件名(なくてもかまいません)"), subject)),
      note,
    ],
    buttons: [{ label: "やめる", value: "" }, { label: "読み取る", value: "ok", main: true, check }],
  });
  return answer === "ok" ? { from: from.value, subject: subject.value, text: text.value } : null;
}
