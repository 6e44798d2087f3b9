// The visitor's chat. Keys and words are in this page's memory only; after a reload she types her six words again. Texts stand in the page, so that a
// language is a file of words.
import * as seal from "asset:chat-seal.js";
import { conversationLog, element } from "asset:chat-log.js";
import { events, isUnknown, pause, post, postWithWork, sixWords } from "asset:chat-line.js";

const page = document.querySelector("[data-chat]");
const say = page.dataset;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const language = document.documentElement.lang;
const field = part("write")?.text;

/** The conversation that is open here, or null. */
let visit = null;

const log = conversationLog(part("log"), say, (to, yes) => send({ kind: "answer", to, yes }));

// ---- What is on the screen

function show(name) {
  page.querySelectorAll(":scope > section").forEach((section) => (section.hidden = section.dataset.part !== name));
  part(name).querySelector("h1, h2")?.focus();
  scrollTo(0, 0);
}

const tell = (name, text) => (part(name).textContent = text);

/** One form, one thing at a time: what was typed leaves the field as soon as it is used. */
function onSubmit(name, act) {
  const form = part(name);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.dataset.busy) {
      form.dataset.busy = "yes";
      try {
        await act(form);
      } catch {
        tell("wrong", say.wrong);
        show("wrong-view");
      } finally {
        delete form.dataset.busy;
      }
    }
  });
}

const onPress = (name, act) => part(name).addEventListener("click", act);

// ---- Sending: in order, each under its own id until the server has it

function send(object) {
  const id = crypto.randomUUID();
  const item = log.item("visitor", object, id);
  log.mark(item, say.waiting);
  log.put(item);
  visit.queue.push({ id, object, item });
  deliver(visit);
}

function arrived(mine, one, n, seq, at) {
  mine.n = Math.max(mine.n, n);
  mine.queue = mine.queue.filter((other) => other !== one);
  mine.shown.add(one.id);
  log.mark(one.item, say.sent.replace("{0}", log.time(at)));
  log.put(one.item, seq);
}

/** Empty when the first in line is done with; otherwise what it says while it is tried again. */
async function attempt(mine, one) {
  const head = { conversation: mine.conversation, from: "visitor", n: mine.n + 1, id: one.id };
  one.envelope ??= await seal.sealMessage(mine.key, head, one.object);
  const reply = await post("send", { access: mine.access, envelope: one.envelope });
  if (reply.ok) {
    const { seq, at } = await reply.json();
    arrived(mine, one, one.envelope.n, seq, at);
    return "";
  }
  const { why, next } = await reply.json().catch(() => ({}));
  if (why === "unknown") {
    gone();
  } else if (why === "order") {
    // She writes on another device too: sealed again for the next number, under the same id.
    mine.n = next - 1;
    one.envelope = null;
  } else if (why && reply.status !== 429) {
    mine.queue.shift();
    log.mark(one.item, say.refused);
    field.value ||= one.object.text ?? "";
    return "";
  }
  return why === "fast" ? say.fast : say.waiting;
}

async function deliver(mine) {
  if (mine.busy) {
    return;
  }
  mine.busy = true;
  for (let wait = 500; visit === mine && mine.queue.length; ) {
    const one = mine.queue[0];
    const still = await attempt(mine, one).catch(() => say.waiting);
    if (still && visit === mine) {
      log.mark(one.item, still);
      await pause(wait);
    }
    wait = still ? Math.min(wait * 2, 10_000) : 500;
  }
  mine.busy = false;
}

// ---- Listening

async function take(mine, envelope, seq, at) {
  const place = mine.order.take(envelope);
  if (place === "gap" || place === "other") {
    log.line(say.missing, seq);
  }
  mine.after = Math.max(mine.after, seq);
  if (envelope.from === "visitor") {
    mine.n = Math.max(mine.n, envelope.n);
  }
  const own = mine.queue.find((one) => one.id === envelope.id);
  if (own) {
    arrived(mine, own, envelope.n, seq, at);
  } else if (!mine.shown.has(envelope.id)) {
    mine.shown.add(envelope.id);
    const object = await seal.openMessage(mine.key, mine.conversation, envelope).catch(() => null);
    const item = log.item(envelope.from, object, envelope.id);
    log.mark(item, log.time(at));
    log.put(item, seq);
  }
}

function keyIs({ version, fingerprint, since }) {
  if (!visit.keys.has(version)) {
    visit.keys.add(version);
    tell("fingerprint", fingerprint);
    log.line(say.key.replace("{0}", new Date(since).toLocaleDateString(language)).replace("{1}", fingerprint), visit.after);
  }
}

async function heard(mine, { event, data }) {
  const told = JSON.parse(data || null);
  if (event === "wiped") {
    gone();
  } else if (event === "state") {
    state(told);
  } else if (event === "key") {
    keyIs(told);
  } else if (told) {
    await take(mine, told.envelope, told.seq, told.at);
  }
}

function state({ state, mode }) {
  tell("state", { waiting: say.stateWaiting + " " + say.promise, taken: say.stateTaken, closed: say.stateClosed }[state] ?? "");
  part("plain").hidden = mode !== "plain";
}

/** Where streams do not come through: asks anew what there is. */
async function poll(mine) {
  const reply = await postWithWork("come", { access: mine.access, after: mine.after });
  if (reply.ok && visit === mine) {
    const came = await reply.json();
    await caughtUp(mine, came);
    await (came.more && poll(mine));
  } else if (await isUnknown(reply)) {
    gone();
  }
}

async function caughtUp(mine, came) {
  for (const one of came.envelopes) {
    await take(mine, one, one.seq, one.at);
  }
  state(came);
}

/** Listens until the conversation is left; after a break it goes on behind the last message it had. */
async function follow(mine) {
  for (let wait = 500, silent = 0; visit === mine; ) {
    mine.stop = new AbortController();
    let life = false;
    try {
      for await (const told of events(mine.access, mine.after, mine.stop)) {
        if (visit !== mine) {
          return;
        }
        life = true;
        wait = told.retry || 500;
        tell("line", "");
        await heard(mine, told);
      }
    } catch {
      tell("line", say.broken);
    }
    silent = life ? 0 : silent + 1;
    if (silent > 1) {
      await poll(mine).catch(() => {});
    }
    await Promise.race([pause(wait), new Promise((back) => addEventListener("online", back, { once: true }))]);
    wait = Math.min(wait * 2, 15_000);
  }
}

// ---- Beginning, coming back, leaving

function talk(access, conversation, key, n) {
  visit = {
    access, conversation, key, n,
    order: seal.order(), after: 0, queue: [], shown: new Set(), keys: new Set(),
  };
  log.clear();
  show("talk");
  return visit;
}

/** Keys, words and text leave this page. */
function forget() {
  visit?.stop?.abort();
  visit = null;
  drawn = null;
  page.querySelectorAll("form").forEach((form) => form.reset());
  log.clear();
  part("six").replaceChildren();
}

function gone() {
  forget();
  show("gone");
}

let drawn = null;

async function begin(form) {
  const given = Object.fromEntries(new FormData(form));
  show("moment");
  const words = await sixWords(language);
  drawn = { words, given };
  part("six").replaceChildren(...words.map((word) => element("li", word)));
  show("words");
}

async function openWith(words, { urgency = "talk", seen = "", safe = "", back = "", word = "" }) {
  const conversation = crypto.randomUUID();
  const bytes = seal.random(32);
  const key = await seal.secretKey(bytes);
  const head = { conversation, from: "visitor", n: 1, id: crypto.randomUUID() };
  const body = {
    v: 1,
    conversation,
    access: await seal.accessToken(words),
    visitorKey: await seal.wrapForVisitor(words, conversation, bytes),
    language,
    urgency,
    first: await seal.sealMessage(key, head, { kind: "first", seen, safe, back, word }),
  };
  for (;;) {
    const teamVersion = Number(say.version);
    const teamKey = await seal.wrapForTeam(seal.unb64(say.team), conversation, teamVersion, bytes);
    const reply = await postWithWork("open", { ...body, teamVersion, teamKey });
    if (reply.ok) {
      bytes.fill(0);
      return talk(body.access, conversation, key, 1);
    }
    if ((await reply.json()).why !== "key") {
      throw new Error("not opened");
    }
    await newTeamKey();
  }
}

/** The helpers changed their key while this page was open; the page as it is now has the new one. */
async function newTeamKey() {
  const text = await (await fetch(location.href, { cache: "no-store", credentials: "omit" })).text();
  for (const name of ["team", "version"]) {
    say[name] = new RegExp(`data-${name}="([^"]*)"`).exec(text)[1];
  }
}

async function again(form) {
  const typed = form.words.value;
  if (seal.letters(typed) !== drawn.words.join("")) {
    tell("again-wrong", say.notSame);
    return;
  }
  const { words, given } = drawn;
  forget();
  show("moment");
  const mine = await openWith(words.join(""), given);
  mine.keys.add(Number(say.version));
  tell("fingerprint", await seal.fingerprint(seal.unb64(say.team)));
  state({ state: "waiting" });
  follow(mine);
}

async function come(form) {
  const typed = form.words.value;
  form.reset();
  show("moment");
  // Fewer letters are not six words. Of none, everybody can make the key.
  const access = seal.letters(typed).length < 24 ? "" : await seal.accessToken(typed);
  const reply = access && (await postWithWork("come", { access, after: 0 }));
  if (!reply.ok) {
    tell("come-wrong", !reply || (await isUnknown(reply)) ? say.notKnown : say.wrong);
    show("start");
    return;
  }
  const came = await reply.json();
  const key = await seal.secretKey(await seal.unwrapForVisitor(typed, came.conversation, came.visitorKey));
  const mine = talk(access, came.conversation, key, 0);
  came.teamKeys.forEach((one, i) => (i ? keyIs(one) : (mine.keys.add(one.version), tell("fingerprint", one.fingerprint))));
  await caughtUp(mine, came);
  // Of a long conversation that was the beginning.
  came.more && (await poll(mine).catch(() => {}));
  follow(mine);
}

async function wipe() {
  show("moment");
  const mine = visit;
  while (mine && visit === mine) {
    const reply = await post("wipe", { access: mine.access }).catch(() => null);
    if (reply && (reply.ok || (await isUnknown(reply)))) {
      gone();
    } else {
      await pause(2000);
    }
  }
}

function write() {
  const text = field.value.trim();
  const object = { kind: "text", text };
  tell("too-long", seal.fits(object) ? "" : say.tooLong);
  if (text && seal.fits(object)) {
    // It stands in the log now, on its way; what she types meanwhile is another message.
    field.value = "";
    send(object);
  }
}

if (globalThis.crypto?.subtle && say.team) {
  onSubmit("begin", begin);
  onSubmit("again", again);
  onSubmit("come", come);
  onSubmit("write", write);
  onPress("kept", () => show("again-view"));
  onPress("look", () => show("words"));
  onPress("start-again", () => show("start"));
  onPress("wipe", () => show("wipe-view"));
  onPress("wipe-no", () => show("talk"));
  onPress("wipe-yes", wipe);
  addEventListener("pagehide", forget);
  page.dataset.ready = "yes";
}
