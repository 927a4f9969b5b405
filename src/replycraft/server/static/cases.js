/** The mails that are worked on: samples of the house, and those brought in. */

import { base64, escaped, get } from "./api.js";
import { rawMail } from "./raw.js";

const CASES = new Map();
const BROUGHT = [];
let count = 0;

/** One mail with what was filled in for it, kept while the page lives. */
class Case {
  constructor({ key, title, sample = null, mail, now, verified }) {
    Object.assign(this, { key, title, sample, mail, now: now ?? "", verified: { ...verified } });
    this.hasOwnFacts = Object.keys(this.verified).length > 0;
  }

  /** Return the request that draws this mail, with *change* ({path, text}) laid over the house. */
  request(change = {}) {
    // The server takes a sample's own facts where none are sent: cleared ones need the mail.
    const isCleared = this.hasOwnFacts && Object.keys(this.verified).length === 0;
    return {
      ...change,
      ...(this.sample && !isCleared ? { sample: this.sample } : { mail_base64: this.mail }),
      verified: this.verified,
      now: this.now || null,
    };
  }
}

/** Return the case of the sample in *head*. */
export async function sampleCase(head) {
  const key = `sample:${head.id}`;
  if (!CASES.has(key)) {
    const { mail_base64: mail, now, verified } = await get(`/v1/samples/${escaped(head.id)}`);
    CASES.set(key, new Case({ key, title: head.subject, sample: head.id, mail, now, verified }));
  }
  return CASES.get(key);
}

/** Return the case called *key* if it is known. */
export function knownCase(key) {
  return CASES.get(key);
}

/** Keep the mail that was pasted; return its line for the list. */
export function pasted(given) {
  const head = /^subject:[ \t]*(.*)$/im.exec(given.text.split(/\r?\n\r?\n/, 1)[0]);
  const title = given.subject.trim() || (head && !head[1].startsWith("=?") ? head[1].trim() : "") || given.text.trim().slice(0, 30);
  return bring(title, given.from, rawMail(given));
}

/** Keep the mail in *file*; return its line for the list. */
export async function opened(file) {
  return bring(file.name, "", base64(new Uint8Array(await file.arrayBuffer())));
}

/** Return the lines of the mails that were brought in, the newest first. */
export function brought() {
  return BROUGHT;
}

function bring(title, from, mail) {
  count += 1;
  const key = `own:${count}`;
  CASES.set(key, new Case({ key, title, mail, now: "", verified: {} }));
  const head = { key, id: "", subject: title, from_name: from, date: null, folder: "貼り付け・読み込み", isOwn: true };
  BROUGHT.unshift(head);
  return head;
}
