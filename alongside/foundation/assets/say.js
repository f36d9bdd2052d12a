// Drawing with a finger and speaking, where scripts run. What is made goes into the file field that is there anyway, so
// the form sends it as any other file.
function put(input, blob, name) {
  const files = new DataTransfer();
  files.items.add(new File([blob], name, { type: blob.type }));
  input.files = files.files;
}

function button(words) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = words;
  return made;
}

function offerDrawing(place) {
  const input = place.querySelector("input[type=file]");
  const begin = button(place.dataset.drawWords);
  place.append(begin);
  begin.addEventListener("click", () => {
    const sheet = document.createElement("canvas");
    sheet.width = 800;
    sheet.height = 600;
    sheet.className = "al-sheet";
    sheet.setAttribute("role", "img");
    sheet.setAttribute("aria-label", place.dataset.paperWords);
    const clear = button(place.dataset.clearWords);
    begin.replaceWith(sheet, clear);
    const pen = sheet.getContext("2d");
    const wipe = () => {
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, sheet.width, sheet.height);
    };
    wipe();
    pen.lineWidth = 7;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = "#22272a";
    let drawing = false;
    const where = (event) => {
      const box = sheet.getBoundingClientRect();
      return [((event.clientX - box.left) * sheet.width) / box.width, ((event.clientY - box.top) * sheet.height) / box.height];
    };
    sheet.addEventListener("pointerdown", (event) => {
      drawing = true;
      sheet.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...where(event));
      pen.lineTo(...where(event));
      pen.stroke();
    });
    sheet.addEventListener("pointermove", (event) => {
      if (!drawing) return;
      pen.lineTo(...where(event));
      pen.stroke();
    });
    const done = () => {
      if (drawing) sheet.toBlob((blob) => blob && put(input, blob, "drawing.png"), "image/png");
      drawing = false;
    };
    sheet.addEventListener("pointerup", done);
    sheet.addEventListener("pointercancel", done);
    clear.addEventListener("click", () => {
      wipe();
      input.value = "";
    });
  });
}

const LONGEST = 3 * 60 * 1000;

function offerSpeaking(place) {
  if (!window.MediaRecorder || !navigator.mediaDevices?.getUserMedia) return;
  const input = place.querySelector("input[type=file]");
  const speak = button(place.dataset.startWords);
  const said = document.createElement("p");
  said.className = "govuk-body";
  said.setAttribute("role", "status");
  place.append(speak, said);
  let recorder = null;
  speak.addEventListener("click", async () => {
    if (recorder) {
      recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces = [];
      recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32000 });
      recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
      recorder.addEventListener("stop", () => {
        stream.getTracks().forEach((track) => track.stop());
        put(input, new Blob(pieces, { type: recorder.mimeType }), "voice");
        recorder = null;
        speak.textContent = place.dataset.startWords;
        said.textContent = place.dataset.readyWords;
      });
      recorder.start();
      speak.textContent = place.dataset.stopWords;
      said.textContent = "";
      setTimeout(() => recorder?.stop(), LONGEST);
    } catch {
      recorder = null;
      said.textContent = place.dataset.noWords;
    }
  });
}

document.querySelectorAll("[data-draw]").forEach(offerDrawing);
document.querySelectorAll("[data-record]").forEach(offerSpeaking);
