// The helper's keys in this browser. The private key lies in IndexedDB as a CryptoKey that no script can read out, for as long as this session lasts; the
// team's keys are opened with it anew on every page.
import {
  freshPair, hpkeOpen, hpkeSeal, b64, openMessage, random, secretKey, unb64, unwrapHelperPrivate, unwrapNotesKey, unwrapForTeam, unwrapTeamPrivate, usablePair,
  wrapForTeam, wrapHelperPrivate, wrapNotesKey, wrapTeamPrivate,
} from "asset:chat-crypto.js";

const DATABASE = "helpline";
const STORE = "keys";

// ---- Asking the server

/** Throws an Error whose message is the status, with the answer in `answer`. */
export async function ask(path, body) {
  const token = document.querySelector("[name=_csrf]")?.value ?? "";
  const settings = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, settings);
  // To the door, or with a token of another sign-in: nobody is signed in on this page any more.
  if (response.redirected || response.status === 403) dispatchEvent(new Event("helpline-signed-out"));
  const text = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
  if (!response.ok || response.redirected) throw Object.assign(new Error(response.status), { status: response.status, answer: text });
  return text;
}

// ---- What this browser keeps

function promised(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function inStore(mode, work) {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await promised(opening);
  try {
    return await promised(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const keep = (own) => inStore("readwrite", (store) => store.put(own, "own"));

/** As when nobody ever opened a key in this browser. It waits no longer than a moment for other windows that hold on to it. */
export const forgetKeys = () => Promise.race([
  promised(indexedDB.deleteDatabase(DATABASE)).catch(() => {}),
  new Promise((on) => setTimeout(on, 500)),
]);

/** Nobody can read along in this browser any more until the words are typed again. */
export const lock = () => inStore("readwrite", (store) => store.clear());

/** The helper's pair, when it was unlocked in this very session and is still the helper's key; else null, and what was kept is gone. */
export async function unlocked(state) {
  const own = await inStore("readonly", (store) => store.get("own"));
  if (!own) return null;
  if (own.account === state.account && own.session === state.session && own.publicKey === state.own?.publicKey) {
    return { privateKey: own.privateKey, publicKey: unb64(own.publicKey) };
  }
  await lock();
  return null;
}

// ---- The helper's own key

/** Makes a pair under these words; the server gets its public half and the wrapped private half. */
export async function makeOwn(state, words) {
  const pair = await freshPair();
  const wrapped = await wrapHelperPrivate(words, state.account, pair.pkcs8);
  await ask("/helpline/keys/own", { publicKey: b64(pair.publicKey), wrapped });
  await remember(state, b64(pair.publicKey), pair.pkcs8);
}

/** Throws when these are not the words. */
export async function unlock(state, words) {
  await remember(state, state.own.publicKey, await unwrapHelperPrivate(words, state.account, state.own.wrapped));
}

/** Keeps the pair in this browser for this sign-in; the bytes are gone afterwards. */
export async function remember(state, publicKey, pkcs8) {
  const { privateKey } = await usablePair(unb64(publicKey), pkcs8);
  pkcs8.fill(0);
  await keep({ account: state.account, session: state.session, publicKey, privateKey });
}

// ---- The team's key

/** Every version this helper has, by number, each with its pair. What does not open, or does not fit its public half, is left out. */
export async function teamPairs(state, own) {
  const pairs = new Map();
  for (const share of state.shares) {
    const shown = state.team.find((key) => key.version === share.version);
    if (!shown) continue;
    try {
      const pkcs8 = await unwrapTeamPrivate(own, state.account, share.version, share.wrapped);
      const pair = await usablePair(unb64(shown.publicKey), pkcs8);
      pkcs8.fill(0);
      await fit(pair);
      pairs.set(share.version, pair);
    } catch (notOurs) {
      console.warn("A version of the team's key does not open", share.version);
    }
  }
  return pairs;
}

/** The keys of a conversation, or of its notes, as this helper's versions open them, the newest first. What a colleague's browser wrapped wrongly is left out. */
export async function* unwrapped(keys, conversation, pairs, unwrap = unwrapForTeam) {
  for (const { version, wrapped } of keys.toSorted((one, other) => other.version - one.version)) {
    if (!pairs.has(version)) continue;
    try {
      yield await unwrap(pairs.get(version), conversation, version, wrapped);
    } catch (notThisOne) {
      console.warn("A conversation's key does not open with this version", version);
    }
  }
}

/** The key of a conversation, or null: the newest that opens what was said. One that was wrapped well may still be the wrong one. */
export async function talkKey({ conversation, keys, envelopes }, pairs) {
  let newest = null;
  for await (const bytes of unwrapped(keys, conversation, pairs)) {
    const key = await secretKey(bytes);
    const opens = envelopes.map((one) => openMessage(key, conversation, one));
    if (await Promise.any(opens).then(() => true, () => false)) return key;
    newest ??= key;
  }
  return newest;
}

// A server that shows another public key than the one the team has would get everything that is sealed from now on.
async function fit(pair) {
  await hpkeOpen(pair, "fit", await hpkeSeal(pair.publicKey, "fit", random(16)));
}

/** A new version of the team's key, wrapped for these helpers: [{account, publicKey}]. */
export async function changeTeamKey(state, helpers) {
  const version = Math.max(0, ...state.team.map((key) => key.version)) + 1;
  const pair = await freshPair();
  const shares = [];
  for (const helper of helpers) {
    shares.push({
      helper: helper.account,
      version,
      wrapped: await wrapTeamPrivate(unb64(helper.publicKey), helper.account, version, pair.pkcs8),
    });
  }
  pair.pkcs8.fill(0);
  await ask("/helpline/keys/team", { version, publicKey: b64(pair.publicKey), shares });
}

/** Gives every version this helper has to a colleague. */
export async function giveTeamKey(state, own, helper) {
  const shares = [];
  for (const share of state.shares.filter((mine) => !helper.versions.includes(mine.version))) {
    const pkcs8 = await unwrapTeamPrivate(own, state.account, share.version, share.wrapped);
    shares.push({
      helper: helper.account,
      version: share.version,
      wrapped: await wrapTeamPrivate(unb64(helper.publicKey), helper.account, share.version, pkcs8),
    });
    pkcs8.fill(0);
  }
  await ask("/helpline/keys/shares", { shares });
}

// ---- After a change: what was wrapped for an older version is wrapped for the newest, some at a time; who stops in between goes on later.

/** Answers how many it did. `told` hears after every batch. */
export async function rewrapAll(state, pairs, told = () => {}) {
  const newest = Math.max(...state.team.map((key) => key.version));
  const publicKey = unb64(state.team.find((key) => key.version === newest).publicKey);
  let done = 0;
  for (let batch = await ask("/helpline/keys/rewrap"); batch.talks.length; batch = await ask(`/helpline/keys/rewrap?after=${batch.last}`)) {
    const fresh = (await Promise.all(batch.talks.map((talk) => rewrapped(talk, newest, publicKey, pairs)))).filter(Boolean);
    await ask("/helpline/keys/rewrap", { version: newest, talks: fresh });
    done += fresh.length;
    if (fresh.length) told(done);
  }
  return done;
}

/** Null when nothing opens: somebody who opened a conversation may have wrapped nonsense, and the others must not wait for it. */
async function rewrapped(talk, newest, publicKey, pairs) {
  for await (const key of unwrapped(talk.keys, talk.conversation, pairs)) {
    const wrapped = await wrapForTeam(publicKey, talk.conversation, newest, key);
    return { conversation: talk.conversation, wrapped, notes: await rewrappedNotes(talk, newest, publicKey, pairs) };
  }
  return null;
}

async function rewrappedNotes({ conversation, notes }, newest, publicKey, pairs) {
  for await (const key of unwrapped(notes, conversation, pairs, unwrapNotesKey)) {
    return { from: notes[0].version, wrapped: await wrapNotesKey(publicKey, conversation, newest, key) };
  }
  return null;
}
