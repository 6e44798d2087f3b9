// Six words for a helper, drawn here: the server never sees them.
import { letters } from "asset:chat-crypto.js";

const COUNT = 6;

/** How often these letters can be read as six words of the list; counting stops at two. */
export function readings(text, known, longest) {
  const ways = Array.from({ length: COUNT + 1 }, () => new Array(text.length + 1).fill(0));
  ways[0][0] = 1;
  for (let words = 0; words < COUNT; words++) {
    for (let from = 0; from < text.length; from++) {
      if (!ways[words][from]) continue;
      for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
        if (known.has(text.slice(from, to))) ways[words + 1][to] = Math.min(2, ways[words + 1][to] + ways[words][from]);
      }
    }
  }
  return ways[COUNT][text.length];
}

/** The list from its short text: a capital says how many letters of the word before it to take off, then come the letters to add. */
export function unpacked(small) {
  let word = "";
  return Array.from(small.matchAll(/([A-Z])([a-z]*)/g), ([, off, more]) => {
    word = word.slice(0, word.length - (off.charCodeAt(0) - 65)) + more;
    return word;
  });
}

/** The list has 4,096 words, so that twelve random bits choose one without favouring any. */
export function draw(list) {
  const known = new Set(list);
  const longest = Math.max(...list.map((word) => word.length));
  for (;;) {
    const words = Array.from(crypto.getRandomValues(new Uint16Array(COUNT)), (number) => list[number % list.length]);
    if (readings(letters(words.join("")), known, longest) === 1) return words;
  }
}
