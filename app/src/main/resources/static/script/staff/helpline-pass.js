// Fills the form with her messages she said yes to, opened here. What the helper takes out of a field does not leave the browser.
import { listen } from "asset:helpline-presence.js";
import { openMessage } from "asset:chat-crypto.js";
import { ask, talkKey, teamPairs, unlocked } from "asset:helpline-keys.js";

const form = document.querySelector("[data-pass]");
const id = form.dataset.talk;

async function begin() {
  const keys = await ask("/helpline/keys/state");
  const own = await unlocked(keys);
  if (!own) {
    document.querySelector("[data-part=locked]").hidden = false;
    return;
  }
  const pairs = await teamPairs(keys, own);
  const talk = await ask(`/helpline/${id}/state`);
  const key = await talkKey(talk, pairs);
  for (const field of form.querySelectorAll("[data-message]")) {
    const envelope = talk.envelopes.find((each) => each.id === field.dataset.message);
    const object = await openMessage(key, id, envelope);
    if (!field.value && object.kind === "text") field.value = object.text;
  }
  form.dataset.ready = "yes";
}

// What came back with a fault is what the helper left in; nothing is put back into it.
if (form.dataset.pass === "fresh") {
  begin().catch((failed) => {
    document.querySelector("[data-part=failed]").hidden = false;
    console.error(failed);
  });
}

listen(() => "/helpline/stream");
