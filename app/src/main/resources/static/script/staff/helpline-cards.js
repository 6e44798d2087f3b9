// Help from the directory, found and sent as a card: a name and a few lines.

export function cards({ page, ask, send }) {
  const form = page.querySelector("[data-part=find]");
  const list = page.querySelector("[data-part=found]");
  const pattern = page.querySelector("[data-part=service]");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const found = await ask(`/helpline/services?words=${encodeURIComponent(form.elements.words.value)}`);
    list.replaceChildren(...found.map(one));
    page.querySelector("[data-part=none-found]").hidden = found.length > 0;
  });

  function one(service) {
    const row = pattern.content.cloneNode(true).querySelector("li");
    row.querySelector("b").textContent = service.name;
    row.querySelector("[data-lines]").textContent = service.lines.join(" · ");
    const button = row.querySelector("button");
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await send({ kind: "card", name: service.name, lines: service.lines });
        list.replaceChildren();
      } finally {
        button.disabled = false;
      }
    });
    return row;
  }
}
