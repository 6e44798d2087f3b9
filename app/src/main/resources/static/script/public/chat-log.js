// The messages on the visitor's page. What came from the other side only ever becomes text, never markup.

const language = document.documentElement.lang;

export function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/**
 * @param list where they stand
 * @param say the words of the page
 * @param answered is told which question was answered, and whether with yes
 */
export function conversationLog(list, say, answered) {
  const said = new Map();
  const asked = new Map();
  const known = new Set();

  /** In the order the server gave; what it does not have yet comes last. */
  function put(item, seq) {
    item.dataset.seq = seq ?? "";
    const isLater = (other) => other !== item && (!other.dataset.seq || Number(other.dataset.seq) > seq);
    list.insertBefore(item, (seq && Array.from(list.children).find(isLater)) || null);
    item.scrollIntoView({ block: "nearest" });
  }

  function card(item, { name, lines }) {
    item.append(element("b", String(name)));
    for (const text of Array.isArray(lines) ? lines.map(String) : []) {
      const isNumber = /^[+\d][\d\s()-]{2,}$/.test(text);
      const shown = element(isNumber ? "a" : "span", text, isNumber ? "nl-link" : "");
      if (isNumber) {
        shown.href = "tel:" + text.replace(/[^+\d]/g, "");
      }
      item.append("\n", shown);
    }
  }

  /** The helper asks whether parts may be passed on: which, and a plain yes or no. */
  function ask(item, { parts }, id) {
    item.append(say.ask);
    for (const one of Array.isArray(parts) ? parts : []) {
      item.append(element("q", said.get(one) ?? say.gone));
    }
    const choice = element("span", "", "vk-actions");
    for (const yes of [true, false]) {
      const button = element("button", yes ? say.yes : say.no, "nl-button nl-button--secondary");
      button.type = "button";
      button.addEventListener("click", () => answered(id, yes));
      choice.append(button);
    }
    asked.set(id, choice);
    if (!known.has(id)) {
      item.append(choice);
    }
  }

  function answer(item, { to, yes }) {
    known.add(to);
    asked.get(to)?.remove();
    item.append(yes === true ? say.saidYes : say.saidNo);
  }

  const kinds = {
    text: (item, object) => item.append(String(object.text)),
    first: (item) => item.append(say.first),
    card,
    ask,
    answer,
  };

  return {
    put,
    line: (text, seq) => put(element("li", text, "vk-chat__line"), seq),
    time: (at) => new Date(at).toLocaleString(language, { dateStyle: "short", timeStyle: "short" }),
    mark: (item, text) => (item.lastChild.textContent = text),
    /** One message; `object` is null when it could not be opened. */
    item(from, object, id) {
      const item = element("li", "", from === "visitor" ? "vk-chat__mine" : "");
      item.append(element("span", from === "visitor" ? say.you : say.helper, "vk-hidden"));
      if (Object.hasOwn(kinds, object?.kind)) {
        kinds[object.kind](item, object, id);
      } else {
        item.append(say.unknown);
      }
      if (object?.kind === "text") {
        said.set(id, String(object.text));
      }
      item.append(element("small", "", "vk-soft"));
      return item;
    },
    clear() {
      list.replaceChildren();
      [said, asked, known].forEach((kept) => kept.clear());
    },
  };
}
