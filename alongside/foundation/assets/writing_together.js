// Private family time: keeps what is typed without a press, and says when another of them saved. Without it, Save does.
const form = document.querySelector("form[data-turn]");
const QUIET = 3000; // after the last letter
const ASK_EVERY = 5000;
const ASK_FOR = 10 * 60 * 1000; // after the last letter nothing more is asked: a phone left lying goes out by itself

let typed = false;
let lastTyped = Date.now();
let waiting = 0;
let saving = null;
let pressed = null;

function say(words) {
  const line = form.querySelector("[data-say]");
  line.textContent = words;
  line.hidden = !words;
}

async function keep() {
  clearTimeout(waiting);
  typed = false;
  const sent = new FormData(form);
  sent.set("do", "autosave");
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, redirect: "error", keepalive: document.hidden });
    const kept = await answer.json(); // a page instead means that it was not kept: Save shows why
    form.elements.turn.value = kept.turn;
    form.elements.began.value = kept.began;
    say(kept.new ? form.dataset.new : form.dataset.saved);
  } catch {
    typed = true;
    say(form.dataset.unsaved);
  }
}

function keepOnce() {
  saving ??= keep().finally(() => { saving = null; });
  return saving;
}

async function ask() {
  if (document.hidden || saving || Date.now() - lastTyped > ASK_FOR) return;
  try {
    const answer = await fetch(form.dataset.turn, { redirect: "error" });
    const turn = Number(await answer.text());
    if (answer.ok && turn !== Number(form.elements.turn.value)) say(form.dataset.new);
  } catch {
    // Out of reach for now.
  }
}

// A press while something is on its way waits for it, so that the same words are not sent twice.
async function wait(event) {
  clearTimeout(waiting);
  if (!saving) return;
  const button = event.submitter ?? pressed ?? form.querySelector("button[value=save]");
  event.preventDefault();
  event.stopPropagation();
  await saving;
  button.click();
}

if (form) {
  form.addEventListener("input", () => {
    typed = true;
    lastTyped = Date.now();
    clearTimeout(waiting);
    waiting = setTimeout(keepOnce, QUIET);
  });
  form.addEventListener("click", (event) => { pressed = event.target.closest("button") ?? pressed; });
  form.addEventListener("submit", wait);
  document.addEventListener("visibilitychange", () => document.hidden && typed && keepOnce());
  setInterval(ask, ASK_EVERY);
}
