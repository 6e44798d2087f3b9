// The line between the visitor's page and the server: requests, work before coming in, and what the server tells by itself.
import { random, utf8 } from "asset:chat-seal.js";

const BATCH = 128;

// Half of it to one and a half: after a restart not everybody comes back in the same moment.
export const pause = (millis) => new Promise((done) => setTimeout(done, millis * (0.5 + Math.random())));

/** Everything in the body: an address would stand in logs. */
export const post = (what, body, signal) =>
  fetch("/info/40/" + what, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
    signal,
  });

/** Whether the server says that this conversation is not there (any more), and not merely that something is not found. */
export const isUnknown = async (answer) =>
  answer.status === 404 && (await answer.json().catch(() => ({}))).why === "unknown";

const isLight = (hash, bits) => {
  const start = new DataView(hash).getUint32(0);
  return start >>> (32 - bits) === 0;
};

/** Keeps a flood out without asking who anybody is: a counter whose hash begins with so many zero bits. */
async function worked(why) {
  const { challenge, bits } = await (await post("work", { for: why })).json();
  for (let from = 0; ; from += BATCH) {
    // In small portions, so that the page can always be closed.
    const hashes = await Promise.all(
      Array.from({ length: BATCH }, (_, i) => crypto.subtle.digest("SHA-256", utf8(`${challenge}:${from + i}`))),
    );
    const hit = hashes.findIndex((hash) => isLight(hash, bits));
    if (hit >= 0) {
      return { challenge, counter: from + hit };
    }
  }
}

/** Sends with work done for it; does it again when the server wants more, or when the line drops. */
export async function postWithWork(what, body) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      const answer = await post(what, { ...body, work: await worked(what) });
      if (answer.status !== 429 && answer.status < 500) {
        return answer;
      }
    } catch (fault) {
      // The line, or an answer of something in between that is no answer of ours.
      if (!(fault instanceof TypeError || fault instanceof SyntaxError)) {
        throw fault;
      }
    }
    await pause(wait);
  }
}

function event(block) {
  const told = {};
  for (const line of block.split("\n")) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    told[name] = value;
  }
  return told;
}

/**
 * What the server tells after message number `after`, one event {event, data} at a time; a sign of life is an event without data. EventSource cannot be
 * used: it puts everything in the address. Ends when the server ends it; throws when the line drops or stays silent.
 */
export async function* events(access, after, stop) {
  let timer;
  const alive = () => {
    clearTimeout(timer);
    // Longer than two signs of life may be apart.
    timer = setTimeout(() => stop.abort(), 40_000);
  };
  try {
    alive();
    const answer = await post("stream", { access, after }, stop.signal);
    if (await isUnknown(answer)) {
      yield { event: "wiped" };
      return;
    }
    if (!answer.ok) {
      throw new Error("no stream");
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      alive();
      const blocks = (text + part.value).replaceAll("\r", "").split("\n\n");
      text = blocks.pop();
      for (const block of blocks) {
        yield event(block);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The words of a language, from the short text that says of each how it differs from the one before. */
async function words(language) {
  const small = await (await post("words", { language })).text();
  let word = "";
  return Array.from(small.matchAll(/([A-Z])([a-z]*)/g), ([, off, more]) => {
    word = word.slice(0, word.length - (off.charCodeAt(0) - 65)) + more;
    return word;
  });
}

function readings(letters, known, left) {
  if (!left || !letters) {
    return left || letters ? 0 : 1;
  }
  let sum = 0;
  for (let to = 1; to <= letters.length && to < 16; to++) {
    sum += known.has(letters.slice(0, to)) ? readings(letters.slice(to), known, left - 1) : 0;
  }
  return sum;
}

/** Six words, drawn here and told to nobody; written without spaces they can be read in one way only. */
export async function sixWords(language) {
  const list = await words(language);
  const known = new Set(list);
  for (;;) {
    // 4,096 words: twelve bits point at one, without a remainder that would favour some.
    const bytes = random(12);
    const drawn = [0, 2, 4, 6, 8, 10].map((i) => list[((bytes[i] << 8) | bytes[i + 1]) & 4095]);
    if (readings(drawn.join(""), known, 6) === 1) {
      return drawn;
    }
  }
}
