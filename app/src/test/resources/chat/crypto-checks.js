// What the chat's sealing promises, checked in a browser. Each check throws when it does not hold.
import * as chat from "/chat-crypto.js";

const hex = (text) => Uint8Array.from(text.match(/../g), (byte) => parseInt(byte, 16));
const unhex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

function same(found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(JSON.stringify(found) + " is not " + JSON.stringify(wanted));
  }
}

async function refuses(attempt) {
  const done = await attempt().then(() => true, () => false);
  same(done, false);
}

// RFC 9180, A.3.1.
export async function published() {
  const receiver = hex(
    "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0");
  const enc = hex(
    "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    d: chat.b64(hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2")),
    x: chat.b64(receiver.subarray(1, 33)),
    y: chat.b64(receiver.subarray(33)),
  };
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const shared = await chat.sharedSecret(key, enc, enc, receiver);
  same(unhex(shared), "c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8");
  const [secret, nonce] = await chat.schedule(shared, "Ode on a Grecian Urn", 1);
  same([unhex(secret), unhex(nonce)], ["868c066ef58aae6dc589b6cfdd18f97e", "4e0bc5018beba4bf004cca59"]);
}

export async function messages() {
  const key = await chat.secretKey(chat.random(32));
  const other = await chat.secretKey(chat.random(32));
  const head = { conversation: crypto.randomUUID(), from: "visitor", n: 3, id: crypto.randomUUID() };
  const said = { kind: "text", text: "Ik weet het niet… 🌧" };
  const envelope = await chat.sealMessage(key, head, said);
  same(await chat.openMessage(key, head.conversation, envelope), said);
  same(chat.unb64(envelope.sealed).length, 12 + 256 + 16);
  await refuses(() => chat.openMessage(other, head.conversation, envelope));
  await refuses(() => chat.openMessage(key, crypto.randomUUID(), envelope));
  await refuses(() => chat.openMessage(key, head.conversation, { ...envelope, conversation: crypto.randomUUID() }));
  for (const changed of [{ n: 4 }, { from: "helper" }, { id: crypto.randomUUID() }]) {
    await refuses(() => chat.openMessage(key, head.conversation, { ...envelope, ...changed }));
  }
  const frame = chat.utf8(JSON.stringify({ kind: "text", text: "" })).length;
  same(chat.fits({ kind: "text", text: "a".repeat(8192 - frame) }), true);
  same(chat.fits({ kind: "text", text: "a".repeat(8193 - frame) }), false);
  await refuses(() => chat.sealMessage(key, head, { kind: "text", text: "a".repeat(8193 - frame) }));
  const note = await chat.sealNote(key, head.conversation, head.id, said);
  same(await chat.openNote(key, head.conversation, head.id, note), said);
  await refuses(() => chat.openNote(key, head.conversation, head.conversation, note));
}

export async function keys() {
  const conversation = crypto.randomUUID();
  const secret = chat.random(32);
  const forHer = await chat.wrapForVisitor("winnaar twee huis", conversation, secret);
  same(Array.from(await chat.unwrapForVisitor(" Wínnaar, TWEE-huis.", conversation, forHer)), Array.from(secret));
  await refuses(() => chat.unwrapForVisitor("winnaar twee", conversation, forHer));

  const team = await chat.freshPair();
  const usable = await chat.usablePair(team.publicKey, team.pkcs8);
  same(usable.privateKey.extractable, false);
  const forTeam = await chat.wrapForTeam(team.publicKey, conversation, 2, secret);
  same(Array.from(await chat.unwrapForTeam(usable, conversation, 2, forTeam)), Array.from(secret));
  await refuses(() => chat.unwrapForTeam(usable, conversation, 3, forTeam));
  await refuses(() => chat.unwrapNotesKey(usable, conversation, 2, forTeam));

  const account = crypto.randomUUID();
  const helper = await chat.freshPair();
  const stored = await chat.wrapHelperPrivate("een twee drie", account, helper.pkcs8);
  const opened = await chat.usablePair(
    helper.publicKey, await chat.unwrapHelperPrivate("een twee drie", account, stored));
  const passed = await chat.wrapTeamPrivate(helper.publicKey, account, 2, team.pkcs8);
  same(Array.from(await chat.unwrapTeamPrivate(opened, account, 2, passed)), Array.from(team.pkcs8));
  same(/^(\d{5} ){5}\d{5}$/.test(await chat.fingerprint(team.publicKey)), true);
}

export async function order() {
  const seen = chat.order();
  same(seen.take({ from: "visitor", n: 1, id: "a" }), "next");
  same(seen.take({ from: "helper", n: 1, id: "b" }), "next");
  same(seen.take({ from: "visitor", n: 1, id: "a" }), "again");
  same(seen.take({ from: "visitor", n: 1, id: "c" }), "other");
  same(seen.take({ from: "visitor", n: 3, id: "d" }), "gap");
  same(seen.take({ from: "somebody", n: 1, id: "e" }), "gap");
  same(seen.next("visitor"), 2);
}

// What the server's language made; `given` is vectors.json. Run by itself, because it needs them.
export async function vectors(given) {
  if (!given) {
    return;
  }
  const { phrase, conversation, conversationKey, team, helper, note } = given;
  same(chat.letters(phrase.typed), phrase.letters);
  same(await chat.accessToken(phrase.typed), phrase.access);
  const bytes = await chat.unwrapForVisitor(phrase.typed, conversation, conversationKey.forVisitor);
  same(chat.b64(bytes), conversationKey.key);

  same(await chat.fingerprint(chat.unb64(team.publicKey)), team.fingerprint);
  const hers = await chat.unwrapHelperPrivate(phrase.typed, helper.account, helper.wrapped);
  same(chat.b64(hers), helper.privateKey);
  const pair = await chat.usablePair(chat.unb64(helper.publicKey), hers);
  const shared = await chat.unwrapTeamPrivate(pair, helper.account, team.version, team.forHelper);
  same(chat.b64(shared), team.privateKey);
  const opened = await chat.usablePair(chat.unb64(team.publicKey), shared);
  same(chat.b64(await chat.unwrapForTeam(opened, conversation, team.version, conversationKey.forTeam)), conversationKey.key);
  same(chat.b64(await chat.unwrapNotesKey(opened, conversation, team.version, note.keyForTeam)), note.key);
  const said = await chat.openNote(await chat.secretKey(chat.unb64(note.key)), conversation, note.id, note.sealed);
  same(said, JSON.parse(note.object));

  const key = await chat.secretKey(bytes);
  for (const { object, length, envelope } of given.messages) {
    same(await chat.openMessage(key, conversation, envelope), JSON.parse(object));
    same(chat.unb64(envelope.sealed).length, length);
  }
  for (const { envelope } of given.broken) {
    await refuses(() => chat.openMessage(key, conversation, envelope));
  }
}
