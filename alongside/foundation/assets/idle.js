// Says so before an idle sign-in ends, and takes what was typed to safety when it does. Nothing is lost without this.

const LAST_HEARD = "alongside-last-heard"; // a moment, shared by all the pages of this browser; no word of anybody
const WARN_BEFORE = 2 * 60 * 1000;
const LOOK_EVERY = 5 * 1000;
const changed = new Set();

export function watchTheTime() {
  const dialog = document.querySelector("dialog[data-idle-minutes]");
  if (!dialog) return;
  const allowed = Number(dialog.dataset.idleMinutes) * 60 * 1000;
  const loaded = Date.now();
  heardNow();

  document.addEventListener("input", (event) => event.target.form && changed.add(event.target.form));
  dialog.querySelector("[data-stay]").addEventListener("click", stay);
  dialog.addEventListener("cancel", stay);
  document.addEventListener("visibilitychange", look);
  const looking = setInterval(look, LOOK_EVERY);

  function look() {
    const left = lastHeard() + allowed - Date.now();
    if (left <= 0) {
      clearInterval(looking);
      document.removeEventListener("visibilitychange", look);
      leave(dialog);
    }
    else if (left > WARN_BEFORE) dialog.close();
    else if (!dialog.open) warn(left);
  }

  function warn(left) {
    const end = new Date(Date.now() + left);
    const time = end.toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true });
    dialog.querySelector("[data-end]").textContent = time.replace(/\s/g, "").toLowerCase();
    dialog.showModal();
  }

  async function stay() {
    try {
      const body = new URLSearchParams({ csrfmiddlewaretoken: dialog.querySelector("[name=csrfmiddlewaretoken]").value });
      const response = await fetch(dialog.dataset.stay, { method: "POST", body, redirect: "error" });
      if (response.ok) heardNow();
    } catch {
      // The server is out of reach or the sign-in is over: the next page will say so, and keep every word.
    }
    dialog.close();
  }

  function lastHeard() {
    try {
      return Math.max(Number(localStorage.getItem(LAST_HEARD)), loaded);
    } catch {
      return loaded;
    }
  }

  function heardNow() {
    try {
      localStorage.setItem(LAST_HEARD, String(Date.now()));
    } catch {
      // A browser that keeps nothing: this page then counts for itself.
    }
  }
}

// The page is cleared away, since nobody sits before it; what was typed is kept, sealed, until they sign in again.
function leave(dialog) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = dialog.dataset.keep;
  const add = (name, value) => {
    const input = document.createElement("textarea");
    input.name = name;
    input.value = value;
    form.append(input);
  };
  for (const typed of changed) {
    for (const [name, value] of new FormData(typed)) {
      if (typeof value === "string" && name !== "csrfmiddlewaretoken") add(name, value);
    }
  }
  add("csrfmiddlewaretoken", dialog.querySelector("[name=csrfmiddlewaretoken]").value);
  add("kept_of_page", location.pathname);
  form.hidden = true;
  document.body.append(form);
  form.submit();
}
