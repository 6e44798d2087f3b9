// Closes the page in one touch or with Escape three times, and takes it out of the list of places to go back to.
let sending;

function leave() {
  // What is still on its way must not bring a page of ours back.
  sending?.abort();
  const to = document.querySelector("[data-exit]")?.href ?? "/next";
  document.querySelectorAll("form").forEach((form) => form.reset());
  document.title = "";
  document.body.replaceChildren();
  location.replace(to);
}

// Pages of ours take each other's place, so that after leaving there is none to go back to.
function go(to) {
  const url = new URL(to, location);
  const stays = url.hash && url.pathname + url.search === location.pathname + location.search;
  location.replace(url);
  if (stays) location.reload();
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[data-exit], a[href^='/'], a[href^='?'], a[href^='#']");
  if (!link || link.hasAttribute("download") || link.target) return;
  event.preventDefault();
  const within = link.getAttribute("href").startsWith("#") && document.querySelector(link.getAttribute("href"));
  if ("exit" in link.dataset) {
    leave();
  } else if (within) {
    within.focus();
    within.scrollIntoView();
  } else {
    location.replace(link.href);
  }
});

// A browser adds a page to go back to for every form that is sent. So we send it ourselves: where the answer is another
// page, that one takes this page's place; where it is a page itself, it is put here. Files are left to the browser.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const from = event.submitter;
  if (event.defaultPrevented || "file" in form.dataset) return;
  event.preventDefault();
  if (form.ariaBusy) return;
  const fields = new FormData(form, from);
  const to = new URL(from?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location);
  if (form.getAttribute("method")?.toLowerCase() !== "post") {
    to.search = new URLSearchParams(fields);
    location.replace(to);
    return;
  }
  form.ariaBusy = "true";
  document.querySelector("[data-lost]")?.setAttribute("hidden", "");
  const send = (sending = new XMLHttpRequest());
  send.open("POST", to);
  send.responseType = "document";
  send.setRequestHeader("Accept", "text/html");
  send.setRequestHeader("In-Place", "yes");
  send.onload = () => {
    const next = send.getResponseHeader("In-Place");
    if (next) go(next);
    else if (send.response) show(send.response);
    else lost(form);
  };
  send.onerror = () => lost(form);
  send.send(form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields));
});

// What was typed stays, and who typed decides whether to send it again.
function lost(form) {
  form.ariaBusy = null;
  document.querySelector("[data-lost]")?.removeAttribute("hidden");
}

// The head of public pages is always the same; without its icon for a moment the browser would ask for one.
function show(page) {
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  document.querySelectorAll("script[src]").forEach((script) => import(script.src));
  document.dispatchEvent(new Event("shown"));
  scrollTo(0, 0);
  (document.querySelector(".vk-faults") ?? document.getElementById("main"))?.focus();
}

let escapes = [];
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    escapes = [];
    return;
  }
  escapes = [...escapes, event.timeStamp].slice(-3);
  if (escapes.length === 3 && escapes[2] - escapes[0] < 2000) {
    leave();
  }
});

// A browser may show a kept copy of this page on "back"; ask for it anew instead.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
