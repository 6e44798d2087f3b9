// Closes the page in one touch or with Escape three times, and takes it out of the list of places to go back to.
const exit = document.querySelector("[data-exit]");

function leave() {
  document.querySelectorAll("form").forEach((form) => form.reset());
  document.title = "";
  document.body.replaceChildren();
  location.replace(exit.href);
}

exit.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// Pages of ours take each other's place, so that after leaving there is none to go back to.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/'], a[href^='?'], a[href^='#']");
  if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    const within = link.getAttribute("href").startsWith("#") && document.querySelector(link.getAttribute("href"));
    if (within) {
      within.focus();
      within.scrollIntoView();
    } else {
      location.replace(link.href);
    }
  }
});

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
