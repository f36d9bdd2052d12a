// Passkeys: puts the page's question to the browser and sends its answer. The page works with a code without this.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function question(form) {
  const asked = JSON.parse(form.dataset.question).publicKey;
  asked.challenge = toBytes(asked.challenge);
  if (asked.user) asked.user.id = toBytes(asked.user.id);
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    for (const known of asked[list] || []) known.id = toBytes(known.id);
  }
  return asked;
}

function answer(credential) {
  const given = credential.response;
  const response = { clientDataJSON: toText(given.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (given[part]) response[part] = toText(given[part]);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function ask(form) {
  const status = form.querySelector("[role=status]");
  status.textContent = "";
  try {
    const asked = { publicKey: question(form) };
    const credential = await navigator.credentials[form.dataset.passkey](asked);
    form.elements.credential.value = answer(credential);
    form.submit();
  } catch {
    status.textContent = form.dataset.failed || "That did not work. Nothing has changed. Try again, or use a code.";
  }
}

export function offerPasskeys() {
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
  }
  for (const words of document.querySelectorAll(".al-with-passkeys")) words.hidden = false;
  for (const words of document.querySelectorAll(".al-without-passkeys")) words.hidden = true;
}
