// While a worker writes: words that blame or hide are shown beneath the field with a kinder choice, and how hard a text
// for families is to read. It never changes or stops anything, and is silent where it gets no answer.
const QUIET_FOR_NOW = "alongside-words-quiet"; // for this visit; no word of anybody
const PAUSE = 900;
const SHORTEST = 3;

let quiet = false;
try {
  quiet = sessionStorage.getItem(QUIET_FOR_NOW) === "1";
} catch {
  // A browser that keeps nothing: then it counts for this page.
}

function hush(places) {
  quiet = true;
  for (const place of places) place.remove();
  try {
    sessionStorage.setItem(QUIET_FOR_NOW, "1");
  } catch {
    // As above.
  }
}

// The place is there before anything is said in it, so that it is read out when something is.
function placeBeneath(field) {
  const place = document.createElement("div");
  place.className = "al-kinder";
  place.setAttribute("aria-live", "polite");
  field.after(place);
  return place;
}

function wayOut(field, places) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "al-kinder__hush";
  button.textContent = "Do not look at my words for now";
  button.addEventListener("click", () => {
    hush(places);
    field.focus();
  });
  return button;
}

async function ask(field, signal) {
  const body = new URLSearchParams({ looked: field.value });
  body.set("csrfmiddlewaretoken", field.form.elements.csrfmiddlewaretoken?.value ?? "");
  if (field.dataset.lookFor === "families") body.set("for_families", "yes");
  const answer = await fetch(field.dataset.look, { method: "POST", body, redirect: "error", signal });
  if (!answer.ok) throw new Error("no answer");
  return new DOMParser().parseFromString(await answer.text(), "text/html").body;
}

function watch(field, places) {
  let place = null;
  let waiting = 0;
  let asked = null;
  let shown = "";

  async function look() {
    asked?.abort();
    asked = new AbortController();
    try {
      const said = field.value.trim().length < SHORTEST ? document.createElement("body") : await ask(field, asked.signal);
      const words = said.textContent.replace(/\s+/g, " ").trim();
      if (quiet || words === shown) return; // what was read out once is not read out again
      shown = words;
      if (words) place.replaceChildren(...said.childNodes, wayOut(field, places));
      else place.replaceChildren();
    } catch {
      // Out of reach, signed out, or something newer was typed: nothing is said.
    }
  }

  field.addEventListener("focus", () => {
    if (quiet || place) return;
    place = placeBeneath(field);
    places.add(place);
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (!quiet && place) waiting = setTimeout(look, PAUSE);
  });
}

export function lookAtWords() {
  const places = new Set();
  for (const field of document.querySelectorAll("textarea[data-look]")) if (field.form) watch(field, places);
}
