// The chat's sealing for helpers: opening what was sealed for the team, notes, and who holds which key. docs/chat-encryption.md says why. A visitor's page
// needs only chat-seal.js, so that it stays small.
import { about, CURVE, GCM, hpkeSeal, oneTime, open, openObject, seal, sealObject, b64, unb64, utf8, wrapping } from "asset:chat-seal.js";

export * from "asset:chat-seal.js";

const POINT = 65;
const { subtle } = crypto;

/** The key a helper's private key is wrapped under; the words are the helper's own. */
export const helperWordsKey = (words) => wrapping(words, "helper-key");

/** The same under what a passkey of theirs answers (WebAuthn PRF, 32 bytes). */
export const passkeyKey = async (secret) => subtle.deriveKey(
  { name: "HKDF", hash: "SHA-256", salt: utf8(about()), info: utf8("helper-passkey") },
  await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]),
  { name: GCM, length: 256 }, false, ["encrypt", "decrypt"],
);

export const sealNote = (key, conversation, id, object) => sealObject(key, about(conversation, "note", id), object);
export const openNote = (key, conversation, id, sealed) => openObject(key, about(conversation, "note", id), sealed);

/** `pair` is {privateKey: CryptoKey, publicKey: bytes}. Throws on what was not sealed to it with this info. */
export async function hpkeOpen(pair, info, sealed) {
  const enc = sealed.subarray(0, POINT);
  const [settings, key] = await oneTime(pair.privateKey, enc, enc, pair.publicKey, info);
  return new Uint8Array(await subtle.decrypt(settings, key, sealed.subarray(POINT)));
}

// ---- Pairs of keys of a team and of a helper

/** A fresh pair: {publicKey: bytes, pkcs8: bytes}. Wrap the private half at once and forget it. */
export async function freshPair() {
  const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
  return {
    publicKey: new Uint8Array(await subtle.exportKey("raw", pair.publicKey)),
    pkcs8: new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

/** The pair to open with; its private half cannot be read out any more. */
export const usablePair = async (publicKey, pkcs8) => ({
  publicKey,
  privateKey: await subtle.importKey("pkcs8", pkcs8, CURVE, false, ["deriveBits"]),
});

export const unwrapForTeam = (pair, conversation, version, wrapped) =>
  hpkeOpen(pair, about(conversation, "team-key", version), unb64(wrapped));

/** The key of the helpers' notes on a conversation, for the team: base64url. */
export const wrapNotesKey = async (publicKey, conversation, version, bytes) =>
  b64(await hpkeSeal(publicKey, about(conversation, "notes-key", version), bytes));
export const unwrapNotesKey = (pair, conversation, version, wrapped) =>
  hpkeOpen(pair, about(conversation, "notes-key", version), unb64(wrapped));

/** The private half of the team's key (PKCS#8) for one helper: base64url. */
export const wrapTeamPrivate = async (publicKey, account, version, pkcs8) =>
  b64(await hpkeSeal(publicKey, about(account, "team-private-key", version), pkcs8));
export const unwrapTeamPrivate = (pair, account, version, wrapped) =>
  hpkeOpen(pair, about(account, "team-private-key", version), unb64(wrapped));

/** The private half of a helper's key (PKCS#8) under the helper's own words: base64url. */
export const wrapHelperPrivate = async (words, account, pkcs8) =>
  b64(await seal(await helperWordsKey(words), about(account, "helper-key"), pkcs8));
export const unwrapHelperPrivate = async (words, account, wrapped) =>
  open(await helperWordsKey(words), about(account, "helper-key"), unb64(wrapped));

/** The same under what a passkey answers; it is bound to that passkey. */
export const wrapForPasskey = async (secret, account, credential, pkcs8) =>
  b64(await seal(await passkeyKey(secret), about(account, "helper-passkey", credential), pkcs8));
export const unwrapForPasskey = async (secret, account, credential, wrapped) =>
  open(await passkeyKey(secret), about(account, "helper-passkey", credential), unb64(wrapped));
