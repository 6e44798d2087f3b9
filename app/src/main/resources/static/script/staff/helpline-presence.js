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

/** Listens on a stream of the helpline; a page without one of its own gets one. */
export function heed(stream = new EventSource("/helpline/stream")) {
  stream.addEventListener("signed-out", leave);
  // One that was refused does not come back by itself: whoever asks now hears why.
  stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && still());
  addEventListener("pagehide", () => stream.close());
}

// Also where no stream comes through, and as soon as somebody looks at the page again.
setInterval(still, 20000);
document.addEventListener("visibilitychange", () => document.hidden || still());
for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, here, { capture: true, passive: true });
addEventListener("helpline-signed-out", leave);
// Whoever signs out on this very page is on the way already.
document.addEventListener("submit", (event) => (leaving ||= event.target.matches("form[action='/sign-out']")), true);
