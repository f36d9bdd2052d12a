"""The cast's plan in Urdu, for Hafsa: drafted, to be checked by a speaker."""

from alongside.desk.actions.sample_city.workers import City
from alongside.plans.actions import note_translation
from alongside.plans.models import Plan
from alongside.plans.queries import texts_to_translate

# By the family's own words.
URDU = {
    "We want the boys to wake up in the same house every day, and for Mum to get a rest before she is worn out.":
        "ہم چاہتے ہیں کہ لڑکے ہر روز ایک ہی گھر میں جاگیں، اور امی کو تھک جانے سے پہلے آرام ملے۔",
    "I take Ayo to school every morning.": "میں ہر صبح ایو کو سکول لے جاتی ہوں۔",
    "Every school day": "سکول کے ہر دن",
    "I ring Fola on Sunday evenings.": "میں اتوار کی شام فولا کو فون کرتا ہوں۔",
    "Every Sunday": "ہر اتوار",
    "I see the boys at Nana Ruth’s, and bring them back by six.":
        "میں لڑکوں سے نانی روتھ کے گھر ملتا ہوں، اور چھ بجے تک واپس لاتا ہوں۔",
    "Saturdays": "ہفتے کے دن",
    "I have Tem on Tuesday afternoons so that Fola can sleep.":
        "منگل کی دوپہر ٹیم میرے پاس رہتا ہے، تاکہ فولا سو سکے۔",
    "Tuesdays": "منگل کے دن",
    "I tell the boys a story on the telephone.": "میں فون پر لڑکوں کو کہانی سناتا ہوں۔",
    "Fridays at seven": "جمعے کو سات بجے",
    "I find out about the bus pass.": "میں بس پاس کا پتا کرتا ہوں۔",
    "I ask the school about breakfast club.": "میں سکول سے ناشتے کے کلب کا پوچھتا ہوں۔",
    "I ask for a place for Tem at playgroup.": "میں پلے گروپ میں ٹیم کے لیے جگہ مانگتی ہوں۔",
    "I send money for a cot.": "میں بچے کے پلنگ کے لیے پیسے بھیجتا ہوں۔",
    "I stay with Fola on Thursday nights, so that she can sleep.":
        "میں جمعرات کی رات فولا کے پاس رہتی ہوں، تاکہ وہ سو سکے۔",
    "Thursdays": "جمعرات کے دن",
    "If Mum is too tired,": "اگر امی بہت تھک جائیں،",
    "the boys go to Nana Ruth’s for the night. Mum rings Uncle Dele first.":
        "تو لڑکے رات کو نانی روتھ کے گھر جاتے ہیں۔ امی پہلے ڈیلے ماموں کو فون کرتی ہیں۔",
    "If the baby comes at night,": "اگر بچہ رات کو آئے،",
    "Mrs Makepeace comes, and Nana takes a taxi.": "تو مسز میک پیس آتی ہیں، اور نانی ٹیکسی لیتی ہیں۔",
    "A bunk bed for the boys at Nana’s": "نانی کے گھر لڑکوں کے لیے دو منزلہ پلنگ",
}  # fmt: skip


def put_into_urdu(plan: Plan, city: City) -> None:
    """Point by point, by somebody who speaks it."""
    note_translation(
        plan=plan, language="Urdu", language_code="ur", interpreter="Nadia Storey-Made",
        texts={text.key: URDU[text.original] for text in texts_to_translate(plan)}, by=city["grace"],
        at=city.ago(29, 14),
    )  # fmt: skip
