// A passkey as a second way to open a helper's own key: its authenticator answers a salt with 32 bytes that nobody else can make (WebAuthn's PRF extension). The
// server has the salt and what is wrapped, and hears nothing of the answer; what the passkey signs besides is used for nothing.
import { b64, random, unb64, unwrapForPasskey, unwrapHelperPrivate, wrapForPasskey } from "asset:chat-crypto.js";
import { ask, remember } from "asset:helpline-keys.js";

const ALGORITHMS = [-7, -8, -257].map((alg) => ({ type: "public-key", alg }));

/** Whether this browser can have passkeys at all; whether one can do this shows when it is made. */
export const possible = () => Boolean(window.PublicKeyCredential);

const fault = (name) => Object.assign(new Error(name), { fault: name });

const answer = (credential) => credential.getClientExtensionResults().prf?.results?.first;

/** What the passkey answers; asks the person. Nobody is offered this passkey to sign in with. */
async function answered(keys) {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      userVerification: "required",
      allowCredentials: keys.map((key) => ({ type: "public-key", id: unb64(key.credential) })),
      extensions: { prf: { evalByCredential: Object.fromEntries(keys.map((key) => [key.credential, { first: unb64(key.salt) }])) } },
    },
  });
  const secret = answer(credential);
  if (!secret) throw fault("no-prf");
  return { id: b64(new Uint8Array(credential.rawId)), secret: new Uint8Array(secret) };
}

/** Makes a passkey that opens the helper's key; the words are needed once more, because the key itself can not be read out any more. */
export async function addPasskey(state, words, name) {
  const pkcs8 = await unwrapHelperPrivate(words, state.account, state.own.wrapped).catch(() => {
    throw fault("not-the-words");
  });
  const salt = random(32);
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: random(32),
      rp: { name },
      user: { id: random(32), name, displayName: name },
      pubKeyCredParams: ALGORITHMS,
      authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
      excludeCredentials: state.passkeys.map((key) => ({ type: "public-key", id: unb64(key.credential) })),
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!made.getClientExtensionResults().prf?.enabled) throw fault("no-prf");
  const key = { credential: b64(new Uint8Array(made.rawId)), salt: b64(salt) };
  // Some answer at once, others only when they are used.
  const secret = answer(made) ? new Uint8Array(answer(made)) : (await answered([key])).secret;
  const wrapped = await wrapForPasskey(secret, state.account, key.credential, pkcs8);
  pkcs8.fill(0);
  secret.fill(0);
  await ask("/helpline/keys/passkeys", { publicKey: state.own.publicKey, ...key, wrapped });
}

/** Throws when none of the passkeys is here, or the person says no. */
export async function unlockWithPasskey(state) {
  const { id, secret } = await answered(state.passkeys);
  const key = state.passkeys.find((each) => each.credential === id);
  const pkcs8 = await unwrapForPasskey(secret, state.account, id, key.wrapped);
  secret.fill(0);
  await remember(state, state.own.publicKey, pkcs8);
}
