// The little that a family page gains where scripts run. Every page works without it.
import "./leave.js";

document.body.classList.add("js-enabled");

// What has to be put right is read first.
document.querySelector(".govuk-error-summary")?.focus();

// A shaky hand that taps twice answers once.
let sent = 0;
document.addEventListener("submit", (event) => {
  if (event.timeStamp - sent < 1000 && sent) event.preventDefault();
  else sent = event.timeStamp;
});

// A fingerprint or a face, where one is asked for.
if (document.querySelector("form[data-passkey]")) import("./passkey.js").then(({ offerPasskeys }) => offerPasskeys());
