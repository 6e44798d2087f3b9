// Keeps a flood out of an open form without asking who anybody is: before the form goes, a counter whose hash begins with so many zero bits.
// Without this script, or in a browser that cannot, the form goes as it is.
const utf8 = new TextEncoder();

// In small portions, so that the page can always be closed.
async function found(form, challenge) {
  const bits = challenge.split(".")[1];
  const wait = form.querySelector("[data-wait]");
  for (let from = 0; form.isConnected; from += 128) {
    const all = await Promise.all(
      [...Array(128)].map((_, i) => crypto.subtle.digest("SHA-256", utf8.encode(`${challenge}:${from + i}`))),
    );
    const hit = all.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (hit >= 0) return from + hit;
    if (from > 20_000) wait.textContent ||= wait.dataset.wait;
  }
}

// Before exit.js sends it, which hears of it a second time when the work is done.
document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    const { work, counter } = form.elements;
    if (!work || counter.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.ariaBusy) return;
    form.ariaBusy = "true";
    counter.value = await found(form, work.value).catch(() => "-");
    form.ariaBusy = null;
    const { submitter } = event;
    const again = new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter });
    if (form.isConnected && form.dispatchEvent(again)) form.submit();
  },
  true,
);
