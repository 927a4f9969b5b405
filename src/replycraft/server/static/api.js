/** Talks to the server: token, refusals, and what to do when it is gone. */

const TOKEN = "replycraft-token";
const LINE = new EventTarget();
let asking = null;
let gone = false;

/** A refusal or failure in words for staff; `problems` are mistakes in writers' files. */
export class Refusal extends Error {
  constructor(status, title, detail, problems = []) {
    super(detail ? `${title}。${detail}` : title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.problems = problems;
  }
}

/** Call *action* with true when the server can't be reached, false when it is back. */
export function onLine(action) {
  LINE.addEventListener("change", () => action(gone));
}

/** Let *ask* (a promise of a token; its argument says whether one was refused) be asked. */
export const door = { ask: null };

/** Return the server's answer to GET *path*. */
export function get(path, signal) {
  return call("GET", path, undefined, signal);
}

/** Return the server's answer to *body* sent to *path*. */
export function send(method, path, body, signal) {
  return call(method, path, body, signal);
}

/** Return *path* with each of its parts escaped. */
export function escaped(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}

async function call(method, path, body, signal) {
  const token = sessionStorage.getItem(TOKEN);
  const answer = await reached(method, path, body, token, signal);
  if (answer.status === 401 && door.ask) {
    await newToken(token);
    return call(method, path, body, signal);
  }
  const told = await answer.json().catch(() => null);
  if (answer.ok && told !== null) return told;
  throw new Refusal(
    answer.status,
    told?.title ?? `サーバーが応じられませんでした(${answer.status})`,
    told?.detail ?? "",
    told?.problems ?? [],
  );
}

async function reached(method, path, body, token, signal) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (method !== "GET") Object.assign(headers, { "X-Replycraft": "1", "Content-Type": "application/json" });
  try {
    const answer = await fetch(path, {
      method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body), cache: "no-store",
    });
    setGone(false);
    return answer;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    setGone(true);
    throw new Refusal(0, "サーバーに届きません", "動いているか、つながっているかをご確認ください。");
  }
}

/** Ask for the token, once for however many requests were refused meanwhile. */
async function newToken(refused) {
  if (sessionStorage.getItem(TOKEN) !== refused) return;
  asking ??= door.ask(refused !== null).finally(() => {
    asking = null;
  });
  sessionStorage.setItem(TOKEN, await asking);
}

function setGone(now) {
  if (gone === now) return;
  gone = now;
  LINE.dispatchEvent(new Event("change"));
  if (gone) lookAgain();
}

function lookAgain() {
  setTimeout(async () => {
    if (!gone) return;
    await get("/v1/health").catch(() => null);
    if (gone) lookAgain();
  }, 2000);
}

/** Return *bytes* in base64. */
export function base64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(binary);
}
