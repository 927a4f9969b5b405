/** Makes a mail of what was pasted. */

import { base64 } from "./api.js";

const HEADER = /^[!-9;-~]{1,60}:[ \t]/;
const KNOWN = /^(from|to|subject|date|received|message-id|return-path|mime-version|content-type|delivered-to|reply-to|x-[\w-]+):/im;

/** Return whether *text* begins with the header lines of a mail. */
export function isRaw(text) {
  const head = text.trimStart().split(/\r?\n\r?\n/, 1)[0];
  return HEADER.test(head) && KNOWN.test(head);
}

/** Return what the server takes for the pasted mail: bytes in base64. */
export function rawMail({ from, subject, text }) {
  const encode = (part) => new TextEncoder().encode(part);
  if (isRaw(text)) return base64(encode(text.trimStart()));
  const lines = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"];
  const sender = address(from);
  if (sender) lines.unshift(`From: ${sender}`);
  if (subject.trim()) lines.unshift(`Subject: ${encodedWords(subject.trim())}`);
  return base64(encode(`${lines.join("\r\n")}\r\n\r\n${wrapped(base64(encode(text)))}\r\n`));
}

function address(text) {
  const parts = /^(.*?)<?([^\s<>]+@[^\s<>]+)>?\s*$/.exec(text.trim());
  if (!parts) return text.trim() ? `${encodedWords(text.trim())} <unknown@example.invalid>` : "";
  const name = parts[1].trim();
  const plain = parts[2].replace(/[^\x21-\x7e]/g, "");
  return name ? `${encodedWords(name)} <${plain}>` : plain;
}

/** Return *text* in encoded words (RFC 2047), each short enough for its line. */
function encodedWords(text) {
  const words = [];
  for (let rest = [...text]; rest.length; rest = rest.slice(10)) {
    words.push(`=?utf-8?B?${base64(new TextEncoder().encode(rest.slice(0, 10).join("")))}?=`);
  }
  return words.join("\r\n ");
}

function wrapped(text) {
  return text.replace(/.{76}/g, "$&\r\n");
}
