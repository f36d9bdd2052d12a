// Small comforts for a browser that runs scripts. Every page works without them.
import { initAll } from "./govuk-frontend.min.js";
import { watchTheTime } from "./idle.js";
import { offerPasskeys } from "./passkey.js";
import { lookAtWords } from "./words.js";
import "./leave.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
offerPasskeys();
watchTheTime();
lookAtWords();
