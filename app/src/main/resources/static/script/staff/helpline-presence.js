// An open page keeps nobody signed in by itself: only what somebody does counts. And who is signed in no more, here or in another window, reads on nowhere.
import { ask, forgetKeys } from "asset:helpline-keys.js";

const EVERY = 4 * 60 * 1000;
let told = Date.now();
let leaving = false;

function here() {
  if (Date.now() - told < EVERY) return;
  told = Date.now();
  ask("/helpline/here", {}).catch(() => (told = 0));
}

/** Keys, what was typed and what was read leave this page at once, and then the page does. */
async function leave() {
  if (leaving) return;
  leaving = true;
  sessionStorage.clear();
  document.querySelector("main")?.replaceChildren();
  await forgetKeys();
  location.replace("/sign-in");
}

const still = () => ask("/helpline/here").catch(() => {});

/** Waits for about so many milliseconds: pages that lost the house together do not come back together. */
export const rest = (milliseconds) => new Promise((on) => setTimeout(on, milliseconds * (0.5 + Math.random())));

const SOON = 2000;
const LATE = 60000;
let listening;

/**
 * Keeps a stream of the helpline open. One that breaks comes back by itself; one that was refused is opened anew after a while, unless `mayAgain` answers no.
 * `address` is asked each time, `heard` says what to do with which event.
 */
export function listen(address, heard = {}, mayAgain = () => true) {
  let wait = SOON;
  const open = () => {
    const stream = new EventSource(address());
    listening = stream;
    stream.addEventListener("signed-out", leave);
    stream.addEventListener("open", () => (wait = SOON));
    for (const [name, hear] of Object.entries(heard)) stream.addEventListener(name, hear);
    stream.addEventListener("error", async () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      // Whoever asks now hears why.
      still();
      await rest(wait);
      wait = Math.min(2 * wait, LATE);
      if (!leaving && (await mayAgain())) open();
    });
  };
  open();
}

addEventListener("pagehide", () => listening?.close());
// Also where no stream comes through, and as soon as somebody looks at the page again.
setInterval(still, 20000);
document.addEventListener("visibilitychange", () => document.hidden || still());
for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, here, { capture: true, passive: true });
addEventListener("helpline-signed-out", leave);
// Whoever signs out on this very page is on the way already.
document.addEventListener("submit", (event) => (leaving ||= event.target.matches("form[action='/sign-out']")), true);
