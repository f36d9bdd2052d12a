// The little that a public page gains where scripts run. Every page works without it.
document.body.classList.add("js-enabled");

// What has to be put right is read first.
document.querySelector(".govuk-error-summary")?.focus();

// Whose phone speaks another of our languages is shown the way to it at the top too, and not only below.
const here = document.documentElement.lang;
const wayTo = (code) => document.querySelector(`.al-tongues a[hreflang="${CSS.escape(code)}"]`);
const theirs = navigator.languages.map((code) => code.split("-")[0]).find((code) => code === here || wayTo(code));
if (theirs && theirs !== here) {
  const way = wayTo(theirs).cloneNode(true);
  way.className = "al-offered";
  document.querySelector(".al-mark").after(way);
}

// “Is this page useful?” without leaving the page: the answer is said aloud, and room for a sentence stands in its place.
// What is shown is cut from the page a browser without scripts would get.
async function answer(box, form, button) {
  const sent = new FormData(form, button);
  try {
    const got = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent) });
    const page = new DOMParser().parseFromString(await got.text(), "text/html");
    const next = page.querySelector("[data-useful-next]");
    if (!next) throw new Error("no such part");
    const told = next.querySelector("[data-useful-told]");
    const mistake = next.querySelector(".govuk-error-message");
    const place = box.querySelector("[data-useful-place]");
    told.remove();
    place.replaceChildren(...next.childNodes);
    box.classList.add("al-useful--answered");
    box.querySelector("[data-useful-says]").textContent = mistake ? mistake.textContent.trim() : told.textContent.trim();
    (place.querySelector(".govuk-textarea--error") ?? place).focus({ preventScroll: true });
  } catch {
    // The long way: the page is left, as it is where no script runs.
    form.dataset.plain = "yes";
    form.requestSubmit(button);
  }
}

document.querySelector("[data-useful]")?.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.plain || form.dataset.busy) {
    if (!form.dataset.plain) event.preventDefault();
    return;
  }
  event.preventDefault();
  form.dataset.busy = "yes";
  answer(event.currentTarget, form, event.submitter);
});
