// Passkeys exist only with a script. Where the browser knows them, their forms appear.

const ways = {
  "sign-in": { options: "/sign-in/passkey/options", send: "/sign-in/passkey", ask: get },
  enter: { options: "/start/2/options", send: "/start/2", ask: get },
  hers: { options: "/pages/11/options", send: "/pages/11", ask: create },
  add: { options: "/me/passkeys/options", send: "/me/passkeys", ask: create },
  join: { options: "/invitation/passkey/options", send: "/invitation/passkey", ask: create, fields: ["name", "organisation", "email"] },
};

function begin() {
  const forms = window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : [];
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      walk(form, ways[form.dataset.passkey]);
    });
  }
}

// On public pages the answer to a form is put in this page's place.
document.addEventListener("shown", begin);
begin();

async function walk(form, way) {
  for (const fault of form.querySelectorAll("[data-passkey-fault]")) fault.hidden = true;
  try {
    const typed = { label: form.querySelector("[name=label]")?.value ?? "" };
    for (const name of way.fields ?? []) {
      typed[name] = document.querySelector(`form#form [name=${name}]`)?.value ?? "";
    }
    const options = await post(form, way.options, typed);
    const credential = await way.ask(options);
    const done = await post(form, way.send, { ...typed, credential: JSON.stringify(credential) });
    location.replace(done.to);
  } catch (refused) {
    const fault = form.querySelector(`[data-passkey-fault="${refused.message === "fields" ? "fields" : ""}"]`);
    fault.hidden = false;
    fault.setAttribute("role", "alert");
  }
}

async function post(form, path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.querySelector("[name=_csrf]")?.value ?? "" },
    body: JSON.stringify(body),
  });
  if (answer.status === 422) throw new Error((await answer.json()).error);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

async function get(options) {
  options.challenge = bytes(options.challenge);
  options.allowCredentials = [];
  const { id, rawId, type, authenticatorAttachment, response } = await navigator.credentials.get({ publicKey: options });
  return {
    id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {},
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  };
}

async function create(options) {
  options.challenge = bytes(options.challenge);
  options.user.id = bytes(options.user.id);
  for (const known of options.excludeCredentials ?? []) known.id = bytes(known.id);
  const { id, rawId, type, authenticatorAttachment, response } = await navigator.credentials.create({ publicKey: options });
  return {
    id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {},
    response: {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports?.() ?? [],
    },
  };
}

function bytes(base64url) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
