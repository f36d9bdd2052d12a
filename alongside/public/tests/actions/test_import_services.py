"""What `manage.py import_services` takes, refuses, takes off and says."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from alongside.audit.models import AuditEvent
from alongside.public.models import Listing, ListingImport
from alongside.public.tests.feeds import SAMPLE, Stub, a_service, sample_services, serving

pytestmark = pytest.mark.django_db


def told(source: object, **options: Any) -> str:
    out = StringIO()
    call_command("import_services", str(source), stdout=out, **options)
    return out.getvalue()


def a_file(folder: Path, said: Any) -> Path:
    file = folder / "feed.json"
    file.write_bytes(said if isinstance(said, bytes) else json.dumps(said).encode())
    return file


def refused(source: object) -> str:
    with pytest.raises(CommandError) as refusal:
        told(source)
    return str(refusal.value)


# ---------------------------------------------------------------------------------------------------- from a file


def test_the_sample_citys_directory_is_taken_whole() -> None:
    said = told(SAMPLE, called="Sample City directory")
    assert "14 services are on the list" in said
    assert "Not taken: 0" in said
    assert "Taken without" not in said
    bank = Listing.objects.get(name="Patchwork Food Bank")
    assert bank.description.startswith("Three days of food")
    assert bank.opening == "Monday, Wednesday and Friday 10am to 1pm"
    assert bank.languages == ["en", "ar", "pl"]
    assert bank.places.get().postcode == "ZZ1 1AA"
    assert bank.imported.called == "Sample City directory"


def test_each_record_not_taken_is_named_with_its_place_and_a_reason(tmp_path: Path) -> None:
    feed = [a_service(1), a_service(2, name=" "), "nonsense", a_service(3, status="temporarily closed"), a_service(1)]
    said = told(a_file(tmp_path, feed))
    assert "Not taken: services[1] (id 00000000-0000-4000-8000-000000000002): It has no name." in said
    assert "Not taken: services[2]: It is not an object (nonsense)." in said
    assert "It is closed for now" in said
    assert "It has the same id as services[0]." in said
    assert "1 service is on the list" in said


def test_a_bad_part_is_left_out_and_told(tmp_path: Path) -> None:
    feed = [a_service(1, minimum_age="ten", url="javascript:alert(1)", email="nobody", assured_date="2090-01-01")]
    said = told(a_file(tmp_path, feed))
    assert "Taken without the youngest age: “ten” is no age." in said
    assert "“javascript:alert(1)” is no web address." in said
    assert "“nobody” is no email address." in said
    assert "2090-01-01 is still to come." in said
    listing = Listing.objects.get()
    assert (listing.youngest, listing.url, listing.email, listing.assured_on) == (None, "", "", None)


def test_the_report_goes_to_a_file_too(tmp_path: Path) -> None:
    told(a_file(tmp_path, [a_service(1), {}]), report=tmp_path / "report.txt")
    assert "Not taken: services[1]: It has no id we can keep." in (tmp_path / "report.txt").read_text()


def test_a_report_that_cannot_be_written_is_said_and_the_services_stay(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="the report could not be written"):
        told(a_file(tmp_path, [a_service(1)]), report=tmp_path / "no" / "such" / "folder")
    assert Listing.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (b"", "It is empty."),
        (b"{", "It is not JSON:"),
        (b"\xff\xfe\x00", "It is not text in UTF-8"),
        (b"[" * 100_000, "without an end"),
        (b"12", "neither a list of services"),
        (b'{"contents": {}}', "not a list of services"),
        (b'{"version": "HSDS-UK-3.0", "openapi_url": "https://x.example"}', "ending in /services"),
        (b'{"other": 1}', "not a service either"),
    ],
)
def test_what_is_no_feed_is_refused_in_a_sentence_and_changes_nothing(tmp_path: Path, said: bytes, why: str) -> None:
    assert why in refused(a_file(tmp_path, said))
    assert not ListingImport.objects.exists()


def test_a_file_that_is_not_there_is_said() -> None:
    assert "The file cannot be read: No such file or directory." in refused("no-such-feed.json")


def test_the_same_feed_twice_changes_nothing_and_addresses_stay(tmp_path: Path) -> None:
    file = a_file(tmp_path, [a_service(1), a_service(2)])
    told(file)
    before = set(Listing.objects.values_list("pk", "feed_id"))
    told(file)
    assert set(Listing.objects.values_list("pk", "feed_id")) == before


def test_what_is_in_the_feed_no_more_is_taken_off(tmp_path: Path) -> None:
    told(a_file(tmp_path, [a_service(1), a_service(2), a_service(3, status="active")]))
    said = told(a_file(tmp_path, [a_service(1), a_service(3, status="defunct")]))
    assert "Taken off, since they are in it no more: 2." in said
    assert Listing.objects.get().feed_id.endswith("1")


def test_what_is_there_but_cannot_be_read_this_time_stays(tmp_path: Path) -> None:
    told(a_file(tmp_path, [a_service(1), a_service(2)]))
    told(a_file(tmp_path, [a_service(1), a_service(2, name="")]))
    assert Listing.objects.count() == 2


def test_a_feed_of_which_less_than_half_could_be_read_takes_nothing_away(tmp_path: Path) -> None:
    told(a_file(tmp_path, [a_service(number) for number in range(1, 6)]))
    said = told(a_file(tmp_path, [a_service(1), {}, {}]))
    assert "Less than half of the feed could be read, so nothing was taken off the list. 4 services stay" in said
    assert Listing.objects.count() == 5


def test_another_directory_keeps_its_own(tmp_path: Path) -> None:
    told(SAMPLE)
    told(a_file(tmp_path, [a_service(1)]))
    assert Listing.objects.count() == 15


def test_the_import_stands_in_the_audit() -> None:
    told(SAMPLE)
    line = AuditEvent.objects.get(event="services.imported")
    assert (line.actor_name, line.detail["taken"]) == ("the command line", 14)


# ---------------------------------------------------------------------------------------------------- by its address


def test_pages_are_followed_to_the_last() -> None:
    with serving(stub := Stub(sample_services())) as address:
        assert "14 services are on the list" in told(address)
    assert stub.asked == [f"/services?page={page}" for page in (1, 2, 3)]


def test_where_a_list_is_short_each_services_own_page_is_read() -> None:
    with serving(stub := Stub(sample_services(), summaries=True)) as address:
        told(address)
    assert len(stub.asked) == 3 + 14
    assert Listing.objects.get(name="Patchwork Food Bank").places.get().town == "Sample City"


def test_a_service_whose_own_page_is_missing_is_taken_from_the_list_and_told() -> None:
    stub = Stub(sample_services(), summaries=True)
    stub.instead[f"/services/{stub.services[3]['id']}"] = (500, {}, b"")
    with serving(stub) as address:
        said = told(address)
    assert "Taken without its own page: The feed answered 500. (page 1, services[3]" in said
    assert "14 services are on the list" in said


def test_a_page_that_does_not_come_is_told_and_nothing_is_taken_away() -> None:
    with serving(stub := Stub(sample_services())) as address:
        told(address)
        stub.instead["/services?page=2"] = (200, {}, b"<html>")
        said = told(address)
    assert "Page 2 could not be read: It is not JSON" in said
    assert "Parts of the feed did not come, so nothing was taken off the list. 5 services stay on it" in said
    assert Listing.objects.count() == 14


def test_a_feed_that_gives_the_same_page_for_ever_ends() -> None:
    stub = Stub(sample_services()[:3])
    same = json.dumps({"contents": stub.services}).encode()
    stub.instead = {f"/services?page={page}": (200, {}, same) for page in range(1, 10)}
    with serving(stub) as address:
        assert "3 services are on the list" in told(address)
    assert len(stub.asked) == 2


def test_a_feed_may_move_within_its_host_and_nowhere_else() -> None:
    stub = Stub(sample_services()[:3])
    with serving(stub) as address:
        stub.instead["/services?page=1"] = (302, {"Location": "/elsewhere"}, b"")
        stub.instead["/elsewhere"] = (200, {}, json.dumps(stub.services).encode())
        assert "3 services are on the list" in told(address)
        stub.instead["/services?page=1"] = (302, {"Location": "http://elsewhere.example/services"}, b"")
        assert "sends us on to http://elsewhere.example. Give that address itself." in refused(address)
        stub.instead["/services?page=1"] = (302, {"Location": "file:///etc/hostname"}, b"")
        assert "The feed answered 302." in refused(address)


def test_a_feed_that_is_too_large_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.public.queries.feeds.line.MOST_BYTES", 2_000)
    with serving(Stub(sample_services())) as address:
        assert "The feed is larger than" in refused(address)


def test_a_feed_that_drips_is_left_when_its_time_is_up_and_not_when_it_likes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.public.queries.feeds.line.SECONDS_IN_ALL", 0.1)
    body = b"[" + b" " * 200 + b"]"
    stub = Stub([], drips=0.02, instead={"/services?page=1": (200, {}, body)})
    with serving(stub) as address:
        assert "took longer" in refused(address)
        assert stub.dripped < len(body) / 2


def test_a_feed_of_endless_records_is_left_before_a_line_is_kept_of_each(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("alongside.public.rules.open_referral.feed.MOST_RECORDS", 3)
    assert "more than 3 records" in refused(a_file(tmp_path, [0] * 4))
    assert not ListingImport.objects.exists()
    assert "Not taken: 3" in told(a_file(tmp_path, [0] * 3))


def test_a_feed_that_is_not_there_is_said() -> None:
    assert "The feed cannot be reached" in refused("http://127.0.0.1:9/services")


@pytest.mark.parametrize("address", ["ftp://x.example/services", "file:///etc/hostname", "https://", "http://[x/"])
def test_only_web_addresses_are_asked(address: str) -> None:
    assert "begins with https://" in refused(address)


def test_a_password_in_the_address_is_refused() -> None:
    assert "would be kept with it" in refused("https://me:word@x.example/services")
