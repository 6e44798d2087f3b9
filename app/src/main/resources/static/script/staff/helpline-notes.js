// Helpers' own notes on a conversation, under a key of their own: who reads her messages with her words does not read these.
import { openNote, random, sealNote, secretKey, unb64, unwrapNotesKey, wrapNotesKey } from "asset:chat-crypto.js";

export async function notes({ page, at, ask, state, pairs, keys, rest }) {
  const list = page.querySelector("[data-part=notes]");
  const form = page.querySelector("[data-part=note]");
  const pattern = page.querySelector("[data-part=one-note]");
  const fault = page.querySelector("[data-part=note-fault]");
  let key = await opened();

  async function opened() {
    if (!state.notesKey) return null;
    const { version, wrapped } = state.notesKey;
    try {
      return await secretKey(await unwrapNotesKey(pairs.get(version), state.conversation, version, wrapped));
    } catch (notOurs) {
      // Wrapped wrongly, or for a version this helper does not have: the conversation can be read without the notes.
      console.warn("The key of the notes does not open", version);
      return null;
    }
  }

  async function show(note) {
    const row = pattern.content.cloneNode(true).querySelector("li");
    try {
      row.querySelector("p").textContent = (await openNote(key, state.conversation, note.id, note.sealed)).text;
    } catch (notOpened) {
      row.querySelector("p").textContent = page.dataset.textUnopened;
    }
    row.querySelector("small").textContent = note.who;
    list.append(row);
  }

  /** The first one to write a note makes the key; who is a moment later uses that one. */
  async function withKey() {
    if (key) return;
    const newest = Math.max(...keys.team.map((each) => each.version));
    const publicKey = unb64(keys.team.find((each) => each.version === newest).publicKey);
    const wrapped = await wrapNotesKey(publicKey, state.conversation, newest, random(32));
    state.notesKey = await ask(at("/notes/key"), { version: newest, wrapped });
    key = await opened();
  }

  for (const note of state.notes) await show(note);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const words = form.elements.note.value.trim();
    if (!words || form.dataset.busy) return;
    form.dataset.busy = "yes";
    try {
      await withKey();
      const id = crypto.randomUUID();
      await show(await ask(at("/notes"), { id, sealed: await sealNote(key, state.conversation, id, { text: words }) }));
      form.elements.note.value = rest(form.elements.note.value, words);
      fault.hidden = true;
    } catch (failed) {
      fault.hidden = false;
      console.error(failed);
    } finally {
      delete form.dataset.busy;
    }
  });
}
