// The queue keeps itself up to date. Whoever is about to press something is not disturbed: a line says that the page can be loaded again, until they are done.
import { listen, rest } from "asset:helpline-presence.js";

const changed = document.querySelector("[data-queue]");
const lists = document.querySelector("[data-lists]");
const isBusy = () => lists.contains(document.activeElement);

/** The lists as they are now; nothing when the house is away for a moment. */
const loaded = () => new Promise((done) => {
  const request = new XMLHttpRequest();
  request.open("GET", `/helpline/lists${location.search}`);
  request.responseType = "document";
  request.onloadend = () => done(request.response?.querySelector("[data-lists]"));
  request.send();
});

function show(fresh) {
  changed.hidden = !isBusy() || fresh.textContent === lists.textContent;
  if (!isBusy()) lists.replaceChildren(...fresh.childNodes);
}

let news = 0;

/** What is told while the lists are on their way is asked after them. */
async function refresh() {
  if (news++ > 0) return;
  for (let shown = 0; shown < news; ) {
    const told = news;
    const fresh = await loaded();
    if (fresh) {
      show(fresh);
      shown = told;
    } else {
      await rest(5000);
    }
  }
  news = 0;
}

lists.addEventListener("focusout", () => changed.hidden || setTimeout(refresh));
listen(() => "/helpline/stream", { queue: refresh });
