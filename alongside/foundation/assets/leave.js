// “Leave this page”: at once nothing of it is seen, and the way back does not lead to it. Escape three times does the
// same. Without scripts it is a plain link.
const wayOut = document.querySelector("[data-leave]");
const TIMES = 3;
const WITHIN = 5000;
let pressed = [];

function leave(event) {
  event.preventDefault();
  document.body.classList.add("al-gone");
  document.title = "…";
  window.location.replace(wayOut.href);
}

if (wayOut) {
  wayOut.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat || event.isComposing) {
      return;
    }
    pressed = [...pressed.filter((when) => event.timeStamp - when < WITHIN), event.timeStamp];
    if (pressed.length >= TIMES) {
      leave(event);
    }
  });
}
