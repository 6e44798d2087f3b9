// The queue keeps itself up to date. Whoever is about to press something is not disturbed: a line says that the page can be loaded again.

import { heed } from "asset:helpline-presence.js";

const changed = document.querySelector("[data-queue]");
const lists = document.querySelector("[data-lists]");
const stream = new EventSource("/helpline/stream");

function refresh() {
  const request = new XMLHttpRequest();
  request.open("GET", `/helpline/lists${location.search}`);
  request.responseType = "document";
  request.onload = () => {
    const fresh = request.response?.querySelector("[data-lists]");
    if (fresh) lists.replaceChildren(...fresh.childNodes);
  };
  request.send();
}

stream.addEventListener("queue", () => {
  if (lists.contains(document.activeElement)) changed.hidden = false;
  else refresh();
});
heed(stream);
