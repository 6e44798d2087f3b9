// How the chat is sealed: docs/chat-encryption.md says what each value is and why. All cryptography is the browser's own (WebCrypto); this file only
// puts it together. It has what a visitor needs; chat-crypto.js adds what helpers need. Bytes are Uint8Array; ids are UUIDs in lower case.

const NAME = "veerkracht-chat/1";
const BLOCK = 256;
const LARGEST = 8192;
export const GCM = "AES-GCM";
export const CURVE = { name: "ECDH", namedCurve: "P-256" };
const { subtle } = crypto;

export const utf8 = (text) => new TextEncoder().encode(text);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Base64url without padding. */
export const b64 = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** Throws on what is not base64url. */
export function unb64(text) {
  if (!/^[\w-]*$/.test(text)) {
    throw new Error("not base64url");
  }
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
}

// What a sealed value is bound to: in another place it does not open.
export const about = (...parts) => [NAME, ...parts].join("|");

// ---- From six words

/** What counts of what somebody typed: capitals, accents, spaces and commas do not. */
export const letters = (typed) => typed.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "");

const fromWords = async (words, purpose) => [
  { name: "HKDF", hash: "SHA-256", salt: utf8(NAME), info: utf8(purpose) },
  await subtle.importKey("raw", utf8(letters(words)), "HKDF", false, ["deriveBits", "deriveKey"]),
];

/** What the server knows a visitor by, in base64url. */
export const accessToken = async (words) =>
  b64(new Uint8Array(await subtle.deriveBits(...(await fromWords(words, "access")), 256)));

export const wrapping = async (words, purpose) =>
  subtle.deriveKey(...(await fromWords(words, purpose)), { name: GCM, length: 256 }, false, ["encrypt", "decrypt"]);

/** The key her conversation's key is wrapped under. */
export const visitorKey = (words) => wrapping(words, "visitor-key");

// ---- AES-GCM: iv, ciphertext, tag

/** A key of 32 bytes that no script can read any more. */
export const secretKey = (bytes) => subtle.importKey("raw", bytes, GCM, false, ["encrypt", "decrypt"]);

export async function seal(key, bound, bytes) {
  const iv = random(12);
  return joined(iv, new Uint8Array(await subtle.encrypt({ name: GCM, iv, additionalData: utf8(bound) }, key, bytes)));
}

export async function open(key, bound, sealed) {
  const settings = { name: GCM, iv: sealed.subarray(0, 12), additionalData: utf8(bound) };
  return new Uint8Array(await subtle.decrypt(settings, key, sealed.subarray(12)));
}

// Spaces hide how long a message is to within a block; JSON does not mind them.
export async function sealObject(key, bound, object) {
  const plain = utf8(JSON.stringify(object));
  const padded = new Uint8Array(Math.ceil(plain.length / BLOCK) * BLOCK).fill(32);
  if (padded.length > LARGEST) {
    throw new RangeError("too long");
  }
  padded.set(plain);
  return b64(await seal(key, bound, padded));
}

export async function openObject(key, bound, sealed) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await open(key, bound, unb64(sealed))));
}

// ---- Messages and notes

const ofMessage = ({ conversation, from, n, id }) => about(conversation, from, n, id);

/** Whether an object is small enough to be sent. */
export const fits = (object) => utf8(JSON.stringify(object)).length <= LARGEST;

/** The envelope of a message; `head` is {conversation, from, n, id}. Throws a RangeError when it is too long. */
export const sealMessage = async (key, head, object) => ({
  v: 1,
  id: head.id,
  conversation: head.conversation,
  from: head.from,
  n: head.n,
  sealed: await sealObject(key, ofMessage(head), object),
});

/** What an envelope says; throws when it is not of this conversation, side, number and id. */
export async function openMessage(key, conversation, envelope) {
  if (envelope.conversation !== conversation) {
    throw new Error("of another conversation");
  }
  return openObject(key, ofMessage(envelope), envelope.sealed);
}

/**
 * Watches that the messages of each side come without a gap. `take` answers "next", "again" (it was there already), "gap" (some are missing before it) or
 * "other" (another message stood under this number).
 */
export function order() {
  const ids = { visitor: [], helper: [] };
  return {
    next: (from) => ids[from].length + 1,
    take({ from, n, id }) {
      const side = ids[from];
      if (!side || !(n >= 1) || n > side.length + 1) {
        return "gap";
      }
      if (n <= side.length) {
        return side[n - 1] === id ? "again" : "other";
      }
      side.push(id);
      return "next";
    },
  };
}

// ---- HPKE (RFC 9180): base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message, empty aad

const KEM = joined(utf8("KEM"), Uint8Array.of(0, 16));
const NONE = new Uint8Array();

async function hmac(key, bytes) {
  // An empty key means the same as zeros, and WebCrypto refuses the empty one.
  const raw = key.length ? key : new Uint8Array(32);
  const imported = await subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, bytes));
}

const extract = (suite, salt, label, ikm) => hmac(salt, joined(utf8("HPKE-v1"), suite, utf8(label), ikm));

// One block of HKDF-Expand is enough: nothing here is longer than a hash.
async function expand(suite, prk, label, info, length) {
  const labelled = joined(Uint8Array.of(0, length), utf8("HPKE-v1"), suite, utf8(label), info, Uint8Array.of(1));
  return (await hmac(prk, labelled)).subarray(0, length);
}

export async function sharedSecret(privateKey, publicKey, enc, receiver) {
  const other = await subtle.importKey("raw", publicKey, CURVE, false, []);
  const dh = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: other }, privateKey, 256));
  return expand(KEM, await extract(KEM, NONE, "eae_prk", dh), "shared_secret", joined(enc, receiver), 32);
}

/** [key, nonce]. The vectors of RFC 9180 for this curve are for the AEAD with number 1 (AES-128-GCM); the chat uses number 2. */
export async function schedule(shared, info, aead = 2) {
  const suite = joined(utf8("HPKE"), Uint8Array.of(0, 16, 0, 1, 0, aead));
  const psk = await extract(suite, NONE, "psk_id_hash", NONE);
  const context = joined(Uint8Array.of(0), psk, await extract(suite, NONE, "info_hash", utf8(info)));
  const secret = await extract(suite, shared, "secret", NONE);
  return [await expand(suite, secret, "key", context, 16 * aead), await expand(suite, secret, "base_nonce", context, 12)];
}

export async function oneTime(privateKey, publicKey, enc, receiver, info) {
  const [key, iv] = await schedule(await sharedSecret(privateKey, publicKey, enc, receiver), info);
  return [{ name: GCM, iv }, await secretKey(key)];
}

/** Bytes that only the holder of the private key can open. */
export async function hpkeSeal(publicKey, info, bytes) {
  const once = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const enc = new Uint8Array(await subtle.exportKey("raw", once.publicKey));
  const [settings, key] = await oneTime(once.privateKey, publicKey, enc, publicKey, info);
  return joined(enc, new Uint8Array(await subtle.encrypt(settings, key, bytes)));
}

/** Six numbers to read to each other, so that both see the same key. */
export async function fingerprint(publicKey) {
  const hash = Array.from(new Uint8Array(await subtle.digest("SHA-256", publicKey)).subarray(0, 15));
  const bits = hash.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits
    .match(/.{20}/g)
    .map((number) => String(parseInt(number, 2) % 100000).padStart(5, "0"))
    .join(" ");
}

// ---- What is wrapped for whom

/** The conversation's key (32 bytes) for her: base64url. */
export const wrapForVisitor = async (words, conversation, bytes) =>
  b64(await seal(await visitorKey(words), about(conversation, "visitor-key"), bytes));
export const unwrapForVisitor = async (words, conversation, wrapped) =>
  open(await visitorKey(words), about(conversation, "visitor-key"), unb64(wrapped));

/** The conversation's key for the team: base64url. */
export const wrapForTeam = async (publicKey, conversation, version, bytes) =>
  b64(await hpkeSeal(publicKey, about(conversation, "team-key", version), bytes));
