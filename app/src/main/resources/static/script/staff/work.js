// Comfort only: every screen works without it.

// Menus close on Escape, on a touch beside them, and when another opens.
const menus = [...document.querySelectorAll("details.vk-crisis, details.vk-menu")];

function closeAllBut(kept) {
  menus.filter((menu) => menu !== kept).forEach((menu) => (menu.open = false));
}

document.addEventListener("click", (event) => closeAllBut(menus.find((menu) => menu.contains(event.target))));
document.addEventListener("keydown", (event) => {
  const open = menus.find((menu) => menu.open);
  if (event.key === "Escape" && open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// After a failed try the list of what is wrong gets the focus, so that nobody has to look for it.
document.querySelector(".vk-faults")?.focus();

// Nothing is sent twice by an impatient double click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
