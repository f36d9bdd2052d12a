"""What somebody types is understood as the help it names, in each language, and as danger only where it says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.languages import ENGLISH, LANGUAGES, as_language
from alongside.public.rules.need_words import ALSO, SMALL
from alongside.public.rules.needs import BY_KEY, NEEDS, is_dangerous, needs_in, needs_named, words_typed
from alongside.public.rules.searching import Search, raw_query

CODES = [one.code for one in LANGUAGES]
FOOD, MONEY, ILL = "I need food", "help with money", "my child is ill"
PLAIN = {
    ENGLISH: (FOOD, MONEY, ILL, "somewhere to live", "somebody to talk to me"),
    "ar": ("أحتاج إلى طعام", "مساعدة في المال", "طفلي مريض", "هناك من يساعدني", "أريد من يساعدني مع أولادي"),
    "pl": ("Potrzebuję jedzenia", "pomoc z pieniędzmi", "moje dziecko jest chore", "ktoś mnie wysłucha", "mam dzieci"),
    "ur": ("مجھے کھانا چاہیے", "پیسوں میں مدد", "میرا بچہ بیمار ہے", "کوئی مجھے مدد دے", "مجھے بات کرنا ہے"),
    "bn": ("আমার খাবার চাই", "টাকার জন্য সাহায্য", "আমার বাচ্চা অসুস্থ", "কেউ আমাকে সাহায্য করে", "আমাকে পথ দেখায়"),
    "ro": ("Am nevoie de mâncare", "ajutor cu bani", "copilul meu este bolnav", "cineva mă ascultă", "mă doare capul"),
    "fa": ("به غذا نیاز دارم", "کمک برای پول", "بچه‌ام مریض است", "کسی به من کمک کند", "من یا مادرم"),
}
DANGER = {
    ENGLISH: ("my husband hits me", "I am scared of him", "somebody hurts me"),
    "ar": ("زوجي يضربني", "هو يؤذيني", "أنا خائفة من أبي", "يُخيفُني كل يوم"),
    "pl": ("mąż mnie bije", "on mnie krzywdzi", "tata mnie straszy", "boje sie"),
    "ur": ("میرا شوہر مجھے مارتا ہے", "وہ تکلیف دیتا ہے", "مجھے ڈر لگتا ہے"),
    "bn": ("আমার স্বামী আমাকে মারে", "সে আমাকে কষ্ট দেয়", "আমার ভয় করে"),
    "ro": ("soțul mă bate", "tata mă sperie", "el ma raneste", "mi-e frică"),
    "fa": ("شوهرم مرا می‌زند", "شوهرم مرا می زند", "او مرا میترساند", "به من آسیب رساند"),
}
NAMED_IN_SMALL_WORDS = ((ENGLISH, "housing"), ("fa", "housing"))  # found by the whole name, and by what else is said
SENTENCES = [(code, said) for code, all_said in PLAIN.items() for said in all_said]


def called(code: str, key: str) -> str:
    with as_language(code):
        return str(BY_KEY[key].name)


def keys(said: str, code: str) -> list[str]:
    with as_language(code):
        return [need.key for need in needs_in(said)]


def test_every_language_has_its_small_words_and_its_own() -> None:
    assert set(SMALL) == set(CODES)
    assert set(ALSO) == set(CODES) - {ENGLISH}
    assert {key for words in ALSO.values() for key in words} <= set(BY_KEY)


@pytest.mark.parametrize(("code", "said"), SENTENCES)
def test_plain_words_are_no_danger_on_a_page_in_their_language_or_in_english(code: str, said: str) -> None:
    for page in (code, ENGLISH):
        with as_language(page):
            assert not is_dangerous(said)


@pytest.mark.parametrize("code", CODES)
def test_food_and_money_in_a_sentence_are_found(code: str) -> None:
    food, money, *_ = PLAIN[code]
    assert keys(food, code) == ["food"]
    assert keys(money, code) == ["money"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("key", list(BY_KEY))
def test_the_name_of_a_need_typed_whole_is_exactly_that_need(key: str, code: str) -> None:
    name = called(code, key)
    for said in (name, name.upper(), f"  {name}. ", name.replace("\u200c", " ").replace(",", "").replace("،", "")):
        assert keys(said, code) == [key], said


@pytest.mark.parametrize(("code", "said"), [(code, said) for code, all_said in DANGER.items() for said in all_said])
def test_danger_is_known_by_its_own_words(code: str, said: str) -> None:
    with as_language(code):
        assert is_dangerous(said)
    with as_language(ENGLISH):
        assert is_dangerous(said) or said.isascii()


@pytest.mark.parametrize("code", [code for code in CODES if code != ENGLISH])
def test_every_word_for_danger_is_for_danger_alone(code: str) -> None:
    for word in ALSO[code]["abuse"].split():
        assert keys(word, code) == ["abuse"], word


@pytest.mark.parametrize("code", CODES)
def test_each_name_has_a_word_that_finds_it(code: str) -> None:
    for key in BY_KEY:
        name = called(code, key)
        found = [word for word in name.split() if key in keys(word, code)]
        assert found or (code, key) in NAMED_IN_SMALL_WORDS, name


def test_danger_is_found_however_late_it_is_said() -> None:
    assert is_dangerous("one two three four five six seven eight nine ten eleven twelve thirteen he hits me")


def test_a_word_keeps_its_vowels_and_its_inner_space() -> None:
    assert words_typed("খাবার চাই!") == ["খাবার", "চাই"]
    assert words_typed("می‌زند") == ["می‌زند"]
    assert words_typed("Mum’s food_bank") == ["mum", "s", "food", "bank"]
    assert words_typed("ma\u0302ncare") == ["mâncare"]


@pytest.mark.parametrize(("code", "said"), [("pl", "Mieszkanie"), ("ro", "Bani"), ("ar", "الطعام"), ("bn", "খাবার")])
def test_a_name_in_their_language_is_looked_for_in_the_words_of_services(code: str, said: str) -> None:
    with as_language(code):
        [need] = needs_named(said)
        assert f"'{need.words[0]}'" in raw_query(Search(words=said))


def test_english_words_are_looked_for_as_they_are_but_for_a_long_name() -> None:
    assert needs_named("children") == []
    assert needs_named("food") == [], "its own words rank what has it in its name"
    assert [need.key for need in needs_named("somewhere to live")] == ["housing"]


small_words = st.sampled_from([(code, word) for code, words in SMALL.items() for word in words.split()])


@given(small_words)
def test_a_small_word_names_nothing(small: tuple[str, str]) -> None:
    code, word = small
    assert keys(word, code) == []


@given(st.text(max_size=200), st.sampled_from(CODES))
def test_whatever_is_typed_falls_into_words_that_hold_no_sign_of_a_query(said: str, code: str) -> None:
    with as_language(code):
        assert set(needs_in(said)) <= set(NEEDS)
    for word in words_typed(said):
        assert not set(word) & set("'\\&|!():*<>\x00 ")
        assert any(letter.isalnum() for letter in word)
