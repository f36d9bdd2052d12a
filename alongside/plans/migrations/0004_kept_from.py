"""Points of a plan that are for some eyes only."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_council_id_to_check"),
        ("plans", "0003_agreed_plans_never_change"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptFrom",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kept_at", models.DateTimeField()),
                (
                    "back_up",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kept_from",
                        to="plans.backup",
                    ),
                ),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="kept_from", to="plans.plan"
                    ),
                ),
                (
                    "promise",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kept_from",
                        to="plans.promise",
                    ),
                ),
                (
                    "support",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kept_from",
                        to="plans.supportasked",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "points kept from somebody",
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("back_up", None), ("promise", None)),
                            models.Q(("promise", None), ("support", None)),
                            models.Q(("back_up", None), ("support", None)),
                            _connector="OR",
                        ),
                        name="kept_from_one_point_or_the_hopes",
                    ),
                    models.UniqueConstraint(
                        fields=("plan", "promise", "back_up", "support", "person"),
                        name="kept_from_a_reader_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
    ]
