// Helpers' own notes on a conversation, under a key of their own: who reads her messages with her words does not read these.
import { openNote, random, sealNote, secretKey, unb64, unwrapNotesKey, wrapNotesKey } from "asset:chat-crypto.js";
import { unwrapped } from "asset:helpline-keys.js";

export async function notes({ page, at, ask, state, pairs, keys, rest }) {
  const list = page.querySelector("[data-part=notes]");
  const form = page.querySelector("[data-part=note]");
  const pattern = page.querySelector("[data-part=one-note]");
  const fault = page.querySelector("[data-part=note-fault]");
  /** The newest first, then what opened a note before all others: one that was wrapped well may still be the wrong one. */
  let able = await opened();

  async function opened() {
    const found = [];
    for await (const bytes of unwrapped(state.notesKeys, state.conversation, pairs, unwrapNotesKey)) found.push(await secretKey(bytes));
    return found;
  }

  async function read(note) {
    for (const key of able) {
      const object = await openNote(key, state.conversation, note.id, note.sealed).catch(() => null);
      if (!object) continue;
      able = [key, ...able.filter((other) => other !== key)];
      return object.text;
    }
    return page.dataset.textUnopened;
  }

  async function show(note) {
    const row = pattern.content.cloneNode(true).querySelector("li");
    row.querySelector("p").textContent = await read(note);
    row.querySelector("small").textContent = note.who;
    list.append(row);
  }

  /** The first one to write a note makes the key; who is a moment later uses that one. */
  async function withKey() {
    if (able.length > 0) return;
    const newest = Math.max(...keys.team.map((each) => each.version));
    const publicKey = unb64(keys.team.find((each) => each.version === newest).publicKey);
    const wrapped = await wrapNotesKey(publicKey, state.conversation, newest, random(32));
    state.notesKeys = await ask(at("/notes/key"), { version: newest, wrapped });
    able = await opened();
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
      await show(await ask(at("/notes"), { id, sealed: await sealNote(able[0], state.conversation, id, { text: words }) }));
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
