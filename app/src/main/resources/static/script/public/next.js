// The last step of the exit: on to a site nobody wonders about, in the place of this page.
location.replace(document.querySelector("[data-elsewhere]").href);
