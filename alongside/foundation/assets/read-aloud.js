// “Read it to me”: the browser’s own voice reads the page, line by line. Without scripts the page is read by eye.
const place = document.querySelector("[data-aloud]");
const voice = window.speechSynthesis;

function languageOf(line) {
  return line.closest("[lang]").lang || "en";
}

function hasVoiceFor(language) {
  const voices = voice.getVoices();
  return voices.length === 0 || voices.some((one) => one.lang.toLowerCase().startsWith(language.split("-")[0]));
}

if (place && voice) {
  const lines = [...document.querySelectorAll("[data-read]")];
  const start = place.querySelector("[data-aloud-start]");
  const stop = place.querySelector("[data-aloud-stop]");
  const none = place.querySelector("[data-aloud-none]");

  const rest = () => {
    voice.cancel();
    lines.forEach((line) => line.classList.remove("al-aloud-now"));
    start.hidden = false;
    stop.hidden = true;
  };

  start.addEventListener("click", () => {
    rest();
    const readable = lines.filter((line) => hasVoiceFor(languageOf(line)));
    none.hidden = readable.length === lines.length;
    if (readable.length === 0) return;
    start.hidden = true;
    stop.hidden = false;
    stop.focus();
    readable.forEach((line, number) => {
      const said = new SpeechSynthesisUtterance(line.textContent);
      said.lang = languageOf(line);
      said.rate = 0.9;
      said.addEventListener("start", () => line.classList.add("al-aloud-now"));
      said.addEventListener("end", () => {
        line.classList.remove("al-aloud-now");
        if (number === readable.length - 1) rest();
      });
      voice.speak(said);
    });
  });
  stop.addEventListener("click", () => {
    rest();
    start.focus();
  });
  window.addEventListener("pagehide", rest);
  place.hidden = false;
}
