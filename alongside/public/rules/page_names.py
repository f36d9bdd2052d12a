"""What each public page is called in votes, and its title for editors. What is not named here takes no vote."""

NAMES = {
    "front": "The front door",
    "how-we-work-with-families": "How we work with families",
    "family-group-conferences": "Family group conferences, step by step",
    "for-parents": "For parents",
    "for-children": "For children",
    "for-relatives-and-friends": "For relatives and friends",
    "for-professionals": "For professionals",
    "restorative-practice": "Restorative practice",
    "training": "Training",
    "our-programme": "Our programme and its partners",
    "what-the-evidence-says": "What the evidence says",
    "how-we-keep-your-story-safe": "How we keep your story safe",
    "accessibility": "Can everyone use these pages?",
    "figures-we-publish": "Figures we publish",
    "help": "Help near you: the search",
    "help-listing": "Help near you: one place that helps",
    "privacy": "What we write down about you",
    "privacy-for-children": "What we write about you, for children",
    "status": "Is everything working?",
}
