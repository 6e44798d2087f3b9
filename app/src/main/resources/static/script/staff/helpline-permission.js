// What may leave a conversation: parts the helper picks, after her own yes. Her yes is read here, because only here it can be read; the server keeps which
// message said so.

export function permission({ page, at, ask, send, shown, state }) {
  const form = page.querySelector("[data-part=ask]");
  const list = page.querySelector("[data-part=agreed]");
  const pattern = page.querySelector("[data-part=one-agreed]");
  const known = new Map(state.agreed.map((one) => [one.ask, one]));
  known.forEach(show);

  const picked = () => [...page.querySelectorAll("[data-pick] input:checked")].map((box) => box.value);

  page.querySelector("[data-part=messages]").addEventListener("change", () => {
    form.hidden = picked().length === 0;
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const parts = picked();
    if (!parts.length) return;
    await send({ kind: "ask", parts });
    for (const box of page.querySelectorAll("[data-pick] input:checked")) box.checked = false;
    form.hidden = true;
  });

  function show(one) {
    const row = pattern.content.cloneNode(true).querySelector("li");
    const link = row.querySelector("a");
    link.href = at(`/pass-on/${one.id}`);
    link.hidden = Boolean(one.signal) || !state.mayPassOn;
    row.querySelector("[data-passed]").hidden = !one.signal;
    list.append(row);
    list.hidden = false;
  }

  return {
    /** A yes counts when she gave it to something a helper really asked. */
    heard(envelope, object) {
      if (envelope.from !== "visitor" || object?.kind !== "answer" || object.yes !== true || known.has(object.to)) return;
      const asked = shown.get(object.to);
      if (asked?.envelope.from !== "helper" || asked.object?.kind !== "ask") return;
      known.set(object.to, null);
      ask(at("/yes"), { ask: object.to, answer: envelope.id, parts: asked.object.parts })
        .then((one) => show(one))
        .catch((failed) => {
          known.delete(object.to);
          console.error(failed);
        });
    },
  };
}
