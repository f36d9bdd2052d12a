// The little that a public page gains where scripts run. Every page works without it.
document.body.classList.add("js-enabled");

// What has to be put right is read first.
document.querySelector(".govuk-error-summary")?.focus();
