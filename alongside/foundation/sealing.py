"""Sealing words so that only who holds the key can read them; throwing the key away throws the words away."""

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class CannotOpen(Exception):
    """The key is gone or is not the right one, so the words cannot be read again."""


def _house_key() -> Fernet:
    digest = hashlib.sha256(settings.SEAL_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


def new_wrapped_key() -> bytes:
    """A fresh key for one thing, itself sealed by the house's key, which is never kept in the database."""
    return _house_key().encrypt(Fernet.generate_key())


def seal(words: str, *, wrapped_key: bytes) -> bytes:
    """The words as bytes nobody can read without this key."""
    return _open_key(wrapped_key).encrypt(words.encode())


def seal_bytes(content: bytes, *, wrapped_key: bytes) -> bytes:
    """A picture or recording, sealed like words."""
    return _open_key(wrapped_key).encrypt(content)


def unseal_bytes(sealed: bytes, *, wrapped_key: bytes) -> bytes:
    """The picture or recording again. Raises CannotOpen when the key is not its own."""
    try:
        return _open_key(wrapped_key).decrypt(bytes(sealed))
    except InvalidToken as problem:
        raise CannotOpen from problem


def unseal(sealed: bytes, *, wrapped_key: bytes) -> str:
    """The words again. Raises CannotOpen when the key is not theirs."""
    try:
        return _open_key(wrapped_key).decrypt(bytes(sealed)).decode()
    except InvalidToken as problem:
        raise CannotOpen from problem


def _open_key(wrapped_key: bytes) -> Fernet:
    try:
        return Fernet(_house_key().decrypt(bytes(wrapped_key)))
    except InvalidToken as problem:
        raise CannotOpen from problem


def new_token() -> str:
    """A secret for one link: 43 characters that fit in an address."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token, so that the database alone opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def key_from_token(token: str) -> bytes:
    """A wrapped key only the holder of the token can make again."""
    digest = hashlib.sha256(b"words kept:" + token.encode()).digest()
    return _house_key().encrypt(base64.urlsafe_b64encode(digest))
