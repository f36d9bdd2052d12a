"""Addresses of the access room."""

from django.urls import path

from alongside.access.views import (
    add_app,
    add_passkey,
    change_password,
    confirm_it_is_you,
    directory,
    keep_recovery_codes,
    keep_words,
    my_sign_in,
    new_recovery_codes,
    remove_second_factor,
    second_step,
    set_up_second_step,
    sign_in,
    sign_out,
    sign_out_everywhere,
    stay_signed_in,
)

THE_ONE = {"provider_id": "directory"}

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/second-step/", second_step.second_step, name="second_step"),
    path("sign-in/set-up/", set_up_second_step.set_up_second_step, name="set_up_second_step"),
    path("sign-in/recovery-codes/", keep_recovery_codes.keep_recovery_codes, name="keep_recovery_codes"),
    # django-allauth makes these two addresses by its own names for them.
    path("sign-in/directory/", directory.directory, THE_ONE, name="openid_connect_login"),
    path("sign-in/directory/back/", directory.back_from_directory, THE_ONE, name="openid_connect_callback"),
    path("sign-out/", sign_out.sign_out, name="sign_out"),
    path("keep-words/", keep_words.keep_words_of_page, name="keep_words_of_page"),
    path("stay-signed-in/", stay_signed_in.stay_signed_in, name="stay_signed_in"),
    path("my-sign-in/", my_sign_in.my_sign_in, name="my_sign_in"),
    path("my-sign-in/is-it-you/", confirm_it_is_you.confirm_it_is_you, name="confirm_it_is_you"),
    path("my-sign-in/app/", add_app.add_app, name="add_app"),
    path("my-sign-in/passkey/", add_passkey.add_passkey, name="add_passkey"),
    path("my-sign-in/remove/<int:number>/", remove_second_factor.remove_second_factor, name="remove_second_factor"),
    path("my-sign-in/recovery-codes/", new_recovery_codes.new_recovery_codes, name="new_recovery_codes"),
    path("my-sign-in/password/", change_password.change_password, name="change_password"),
    path("my-sign-in/elsewhere/", sign_out_everywhere.sign_out_everywhere, name="sign_out_everywhere"),
    path("my-sign-in/elsewhere/<int:number>/", sign_out_everywhere.end_sign_in, name="end_sign_in"),
]
