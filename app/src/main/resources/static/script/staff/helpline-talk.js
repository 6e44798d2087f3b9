// One conversation as a helper has it: opened here, in the browser, and sealed here before anything is sent.
import { openMessage, order, sealMessage } from "asset:chat-crypto.js";
import { ask, talkKey, teamPairs, unlocked } from "asset:helpline-keys.js";
import { cards } from "asset:helpline-cards.js";
import { notes } from "asset:helpline-notes.js";
import { permission } from "asset:helpline-permission.js";
import { listen } from "asset:helpline-presence.js";

const page = document.querySelector("[data-talk]");
const id = page.dataset.talk;
const at = (path) => `/helpline/${id}${path}`;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const show = (name, shown = true) => part(name) && (part(name).hidden = !shown);
const text = (name) => page.dataset[name];

let key;
let asked;
let lastSeq = 0;
let watch = order();
const shown = new Map();

// ---- Showing

function make(tag, words, name) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = words;
  return element;
}

const said = {
  text: (object) => String(object.text).split(/\n/).map((line) => make("p", line)),
  card: (object) => [make("b", object.name), ...(Array.isArray(object.lines) ? object.lines : []).map((line) => make("p", line))],
  ask: () => [make("p", text("textAsk"))],
  answer: (object) => [make("p", object.yes === true ? text("textYes") : text("textNo"))],
  first: (object) => {
    const given = ["seen", "safe", "back", "word"].filter((name) => object[name] !== undefined && object[name] !== "");
    if (given.length === 0) return [make("p", text("firstNone"), "vk-talk__not")];
    return given.map((name) => make("p", `${text(`first${name[0].toUpperCase()}${name.slice(1)}`)} ${firstAnswer(object[name])}`));
  },
};

function firstAnswer(value) {
  if (value === true) return text("textYesShort");
  if (value === false) return text("textNoShort");
  return text(`answer${String(value)[0].toUpperCase()}${String(value).slice(1)}`) ?? String(value);
}

function bubble(envelope, object) {
  const one = part("message").content.cloneNode(true).querySelector("li");
  one.classList.add(`vk-talk__one--${envelope.from === "helper" ? "ours" : "theirs"}`);
  one.dataset.id = envelope.id;
  one.querySelector("[data-who]").textContent = envelope.from === "helper" ? text("textHelper") : text("textVisitor");
  const time = one.querySelector("time");
  time.dateTime = envelope.at;
  time.textContent = new Date(envelope.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  const body = one.querySelector("[data-said]");
  if (!object) {
    body.append(make("p", text("textUnopened"), "vk-talk__not"));
  } else {
    // A name that every object has, such as "constructor", is no kind of message.
    const tell = Object.hasOwn(said, object.kind) ? said[object.kind] : () => [make("p", text("textUnknown"), "vk-talk__not")];
    body.append(...tell(object));
  }
  if (object?.kind === "text" && envelope.from === "visitor") {
    const pick = one.querySelector("[data-pick]");
    pick.hidden = false;
    pick.querySelector("input").value = envelope.id;
  }
  return one;
}

async function opened(envelope) {
  try {
    return await openMessage(key, id, envelope);
  } catch (notOpened) {
    return null;
  }
}

async function receive(envelope) {
  lastSeq = Math.max(lastSeq, envelope.seq ?? 0);
  const place = watch.take(envelope);
  if (place === "again") return;
  if (place !== "next") show("gap");
  const object = await opened(envelope);
  shown.set(envelope.id, { envelope, object });
  arrivedLate(envelope.id);
  const list = part("messages");
  const near = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  list.append(bubble(envelope, object));
  // What this side just said is always seen, also by who had scrolled up to choose parts of it.
  if (near || envelope.from === "helper") list.scrollTop = list.scrollHeight;
  asked.heard(envelope, object);
}

// One after the other, whatever the network does.
let line = Promise.resolve();
const inLine = (work) => (line = line.then(work, work));
const receiveAll = (envelopes) => inLine(async () => {
  for (const envelope of envelopes) await receive(envelope);
});

// ---- Sending

/** Seals and sends; the same bytes again when the answer was lost, sealed anew under the same id when somebody was first. */
async function send(object, messageId = crypto.randomUUID()) {
  const head = { conversation: id, from: "helper", id: messageId };
  for (;;) {
    const envelope = await sealMessage(key, { ...head, n: watch.next("helper") }, object);
    const answer = await delivered(envelope);
    if (answer.seq !== undefined) {
      // When her message came in between, both are asked for, so that none is left out.
      await (answer.seq > lastSeq + 1 ? catchUp() : receiveAll([{ ...envelope, ...answer }]));
      return head.id;
    }
    await catchUp();
    if (shown.has(head.id)) return head.id;
    if (answer.why === "replayed") throw new Error("not ours");
  }
}

async function delivered(envelope) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
    try {
      const answer = await ask(at("/messages"), envelope);
      show("offline", false);
      return answer;
    } catch (failed) {
      const why = failed.answer?.why;
      if (why === "order" || why === "replayed") return { why };
      // What was refused once is refused again; what came too fast, or to a house that is away for a moment, is not.
      if (failed.status < 500 && failed.status !== 429) throw failed;
      show("offline");
      await new Promise((again) => setTimeout(again, pause));
    }
  }
}

async function catchUp() {
  const state = await ask(at(`/state?after=${lastSeq}`));
  await receiveAll(state.envelopes);
}

const form = part("say");

const begins = (typed, words) => typed.trimStart().startsWith(words);

/** What of a field is left when these words have arrived: somebody may have typed on meanwhile. */
function rest(typed, words) {
  return begins(typed, words) ? typed.trimStart().slice(words.length).trimStart() : typed;
}

/** The message that is on its way or was refused: its words stay in the field until the server has them, and go again under the same id. */
let underway = null;

/** Sent before this page was loaded, and there after all: its words leave the field. */
function arrivedLate(which) {
  if (underway?.id !== which || form.dataset.busy) return;
  form.elements.text.value = rest(form.elements.text.value, underway.words);
  underway = null;
  keepDraft();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopPropagation();
  const field = form.elements.text;
  const words = field.value.trim();
  if (!words) return;
  // Pressed while the message before is still on its way: this one follows as soon as that one has arrived.
  if (form.dataset.busy) {
    form.dataset.busy = "again";
    return;
  }
  form.dataset.busy = "yes";
  let again = false;
  try {
    if (underway?.words !== words) underway = { id: crypto.randomUUID(), words };
    keepDraft();
    await send({ kind: "text", text: words }, underway.id);
    underway = null;
    field.value = rest(field.value, words);
    keepDraft();
    show("not-sent", false);
    again = form.dataset.busy === "again";
  } catch (failed) {
    part("not-sent").textContent = failed instanceof RangeError ? text("textTooLong") : text("textNotSent");
    show("not-sent");
    if (!(failed instanceof RangeError)) console.error(failed);
  } finally {
    delete form.dataset.busy;
    field.focus();
  }
  if (again) form.requestSubmit();
});
form.elements.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

// ---- With several conversations at once: what was typed and not sent waits, sealed, and Alt with a figure goes to another one

const draft = `helpline-draft-${id}`;
const draftHead = { conversation: id, from: "draft", n: 0, id };

const keepDraft = () => inLine(async () => {
  const words = form.elements.text.value;
  const sent = underway && begins(words, underway.words) ? { underway: underway.id, length: underway.words.length } : {};
  if (words) sessionStorage.setItem(draft, (await sealMessage(key, draftHead, { text: words, ...sent })).sealed);
  else sessionStorage.removeItem(draft);
}).catch(() => sessionStorage.removeItem(draft));

form.elements.text.addEventListener("input", keepDraft);

/** What was on its way when the page was left and did arrive does not come back into the field. */
async function typedBefore() {
  const sealed = sessionStorage.getItem(draft);
  const object = sealed && (await opened({ ...draftHead, sealed }));
  if (!object) return;
  form.elements.text.value = object.text;
  if (!object.underway) return;
  underway = { id: object.underway, words: object.text.trimStart().slice(0, object.length) };
  if (shown.has(underway.id)) arrivedLate(underway.id);
}

addEventListener("keydown", (event) => {
  const tab = event.altKey && /^Digit[1-9]$/.test(event.code) && page.querySelectorAll("[data-tab]")[event.code.at(-1) - 1];
  if (tab) {
    event.preventDefault();
    location.assign(tab.href);
  }
});

// ---- Live

function live(state, newest) {
  const told = (event) => (event.data ? JSON.parse(event.data) : {});
  listen(() => at(`/stream?after=${lastSeq}`), {
    open: () => show("offline", false),
    error: () => show("offline"),
    message: (event) => {
      const { envelope, seq, at: when } = told(event);
      receiveAll([{ ...envelope, seq, at: when }]);
    },
    state: (event) => {
      const now = told(event);
      if (now.state !== state.state) show("changed");
      if (now.mode === "plain") show("plain");
    },
    key: (event) => told(event).version !== newest && show("changed"),
    wiped: (event) => {
      event.target.close();
      show("changed");
    },
  }, isStillOurs);
}

/** A house that is away for a moment says nothing about whose conversation it is. */
async function isStillOurs() {
  try {
    await catchUp();
  } catch (failed) {
    if (failed.status < 500 && failed.status !== 429) {
      show("offline", false);
      show("changed");
      return false;
    }
  }
  return true;
}

// What somebody else writes in the other conversations of this helper; and in this one, when no stream told it.
async function others() {
  for (const one of await ask("/helpline/mine")) {
    const tab = page.querySelector(`[data-tab="${one.conversation}"]`);
    if (one.conversation === id) {
      if (one.seq > lastSeq) await catchUp();
    } else if (tab) {
      tab.dataset.seq ??= one.seq;
      tab.querySelector("[data-news]").hidden = Number(tab.dataset.seq) === one.seq;
    }
  }
  show("offline", false);
}

async function begin() {
  const keys = await ask("/helpline/keys/state");
  const own = await unlocked(keys);
  if (!own) return show("locked");
  const state = await ask(at("/state"));
  const pairs = await teamPairs(keys, own);
  if (!state.keys.some((each) => pairs.has(each.version))) return show("no-team-key");
  key = await talkKey(state, pairs);
  if (!key) return show("no-open");
  asked = permission({ page, at, ask, send, shown, state });
  cards({ page, ask, send });
  await receiveAll(state.envelopes);
  await notes({ page, at, ask, state, pairs, keys, rest });
  await typedBefore();
  for (const element of page.querySelectorAll("[data-opened]")) element.hidden = false;
  if (!state.mayWrite) show("say", false);
  part("messages").scrollTop = part("messages").scrollHeight;
  live(state, Math.max(...keys.team.map((each) => each.version)));
  setInterval(() => others().catch(() => show("offline")), 10000);
  page.dataset.ready = "yes";
}

begin().catch((failed) => {
  show("failed");
  console.error(failed);
});
