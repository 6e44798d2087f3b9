// The page of the helper's own key and the team's key. Every part that needs a script is hidden until it can do something.
import { listen } from "asset:helpline-presence.js";
import { letters } from "asset:chat-crypto.js";
import { ask, changeTeamKey, giveTeamKey, lock, makeOwn, rewrapAll, teamPairs, unlock, unlocked } from "asset:helpline-keys.js";
import { addPasskey, possible, unlockWithPasskey } from "asset:helpline-passkey.js";
import { draw, unpacked } from "asset:helpline-words.js";

const page = document.querySelector("[data-helpline-keys]");
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const show = (name, shown = true) => part(name) && (part(name).hidden = !shown);

function fault(name) {
  for (const each of page.querySelectorAll("[data-fault]")) each.hidden = each.dataset.fault !== name;
}

function on(name, event, work) {
  for (const element of page.querySelectorAll(`[data-do="${name}"]`)) {
    element.addEventListener(event, async (happened) => {
      happened.preventDefault();
      happened.stopPropagation();
      try {
        fault(null);
        await work(element);
      } catch (failed) {
        fault(failed.fault ?? (failed.status === 409 ? "meanwhile" : "other"));
        if (!failed.fault) console.error(failed);
      }
    });
  }
}

const wrong = (name) => Object.assign(new Error(name), { fault: name });
const again = () => location.reload();

let state;
let own;
let drawn = [];

async function begin() {
  state = await ask("/helpline/keys/state");
  own = await unlocked(state);
  show("make", !state.own);
  show("unlock", state.own && !own);
  show("unlocked", Boolean(own));
  show("with-passkey", possible() && state.passkeys.length > 0);
  show("add-passkey", possible());
  if (own) await withKey();
  page.dataset.ready = "yes";
}

async function withKey() {
  const pairs = await teamPairs(state, own);
  const newest = Math.max(0, ...state.team.map((key) => key.version));
  for (const element of page.querySelectorAll("[data-with-own]")) element.hidden = false;
  for (const element of page.querySelectorAll("[data-with-team]")) element.hidden = !pairs.has(newest);
  if (pairs.has(newest) && state.rewrap) await rewrap(pairs);
}

async function rewrap(pairs) {
  const done = await rewrapAll(state, pairs, () => show("rewrapping"));
  show("rewrapping", false);
  show("rewrapped", done > 0);
}

on("draw", "click", async () => {
  const [small] = await ask("/helpline/keys/words");
  drawn = draw(unpacked(small));
  part("words").replaceChildren(...drawn.map((word) => Object.assign(document.createElement("li"), { textContent: word })));
  show("make", false);
  show("unlock", false);
  show("drawn");
  part("words").focus();
});

on("written", "click", () => {
  show("drawn", false);
  show("typed");
  part("typed").querySelector("input").focus();
});

on("back", "click", () => {
  show("typed", false);
  show("drawn");
});

on("make", "submit", async (form) => {
  if (letters(form.elements.words.value) !== letters(drawn.join(""))) throw wrong("other-words");
  await makeOwn(state, drawn.join(" "));
  again();
});

on("unlock", "submit", async (form) => {
  try {
    await unlock(state, form.elements.words.value);
  } catch (notThem) {
    throw wrong("not-the-words");
  }
  form.reset();
  location.assign(page.dataset.next);
});

// Whoever closes the question of the device, or has the passkey elsewhere, still has the six words.
const byPasskey = (failed) => {
  throw failed.status ? failed : wrong(failed.fault ?? (failed.name === "NotAllowedError" ? "no-passkey" : "other"));
};

on("unlock-passkey", "click", async () => {
  await unlockWithPasskey(state).catch(byPasskey);
  location.assign(page.dataset.next);
});

on("add-passkey", "submit", async (form) => {
  await addPasskey(state, form.elements.words.value, page.dataset.passkey).catch(byPasskey);
  again();
});

on("remove-passkey", "click", async (button) => {
  await ask("/helpline/keys/passkeys/remove", { credential: button.dataset.credential });
  again();
});

on("lock", "click", async () => {
  await lock();
  again();
});

on("start", "click", async () => {
  await changeTeamKey(state, state.helpers.filter((helper) => helper.account === state.account));
  again();
});

on("change", "click", async () => {
  const newest = Math.max(...state.team.map((key) => key.version));
  await changeTeamKey(state, state.helpers.filter((helper) => helper.versions.includes(newest)));
  again();
});

on("give", "click", async (button) => {
  await giveTeamKey(state, own, state.helpers.find((helper) => helper.account === button.dataset.helper));
  again();
});

begin().catch((failed) => {
  fault("other");
  console.error(failed);
});

listen(() => "/helpline/stream");
