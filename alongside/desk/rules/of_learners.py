"""What is personal in training, and why no family's record holds it: it is of practitioners, who read it themselves."""

OF_LEARNERS = {
    "training.attendance": "Whether a practitioner came to training. They read it themselves.",
    "training.booking": "A practitioner’s place in training. They read it themselves; what they need goes after it.",
    "training.certificate": "A practitioner’s certificate, which is theirs.",
    "training.charge": "What a place in training costs an organisation.",
    "training.comingin": "A practitioner’s code to come in to training, gone the next day.",
    "training.evaluation": "How sure a practitioner feels of their own work. It names no family.",
    "training.moduletaken": "What a practitioner read by themselves, and how they answered.",
    "training.observation": "What was seen where people work, of nobody by name.",
    "training.pasttraining": "What a practitioner learned before.",
    "training.sessionasked": "What an organisation hopes to learn. It names no family.",
    "training.trainingimport": "A list of practitioners; its rows go after some weeks.",
}
