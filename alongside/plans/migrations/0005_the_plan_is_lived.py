"""What people say once the plan is made: marks, a yes from who was away, calls; who said it needs no worker now."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_council_id_to_check"),
        ("plans", "0004_kept_from"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mark",
                    models.CharField(
                        choices=[
                            ("going_well", "Going well"),
                            ("done", "Done"),
                            ("not_yet", "Not yet"),
                            ("need_help", "Need help"),
                            ("did_not_happen", "This did not happen"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=20000)),
                ("noted_at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ("noted_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="ReviewCall",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("review", "Asks to come back together"), ("help", "Asks for help with the plan")],
                        default="review",
                        max_length=10,
                    ),
                ),
                ("why", models.TextField(blank=True, max_length=20000)),
                ("noted_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
                ("answer_words", models.TextField(blank=True, max_length=20000)),
                ("meet_on", models.DateField(null=True)),
            ],
            options={
                "ordering": ("noted_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="SaidAfterwards",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Yes, I am with this plan"), ("instead", "I could do something else")],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=20000)),
                ("noted_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "said afterwards",
                "ordering": ("noted_at", "id"),
            },
        ),
        migrations.AddField(
            model_name="askedreply",
            name="person",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AlterField(
            model_name="askedreply",
            name="noted_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            model_name="plancopy",
            name="kind",
            field=models.CharField(
                choices=[
                    ("plain", "The plan"),
                    ("large", "Large print"),
                    ("easy", "Easy read"),
                    ("table", "Safe on a kitchen table"),
                ],
                default="plain",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="plancopy",
            name="made_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="askedreply",
            constraint=models.CheckConstraint(
                condition=models.Q(("person__isnull", False), ("noted_by__isnull", False), _connector="OR"),
                name="asked_reply_by_somebody",
            ),
        ),
        migrations.AddField(
            model_name="mark",
            name="noted_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="mark",
            name="person",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="mark",
            name="promise",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="plans.promise"
            ),
        ),
        migrations.AddField(
            model_name="reviewcall",
            name="answered_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="reviewcall",
            name="noted_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="reviewcall",
            name="person",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
        ),
        migrations.AddField(
            model_name="reviewcall",
            name="plan",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="calls", to="plans.plan"),
        ),
        migrations.AddField(
            model_name="saidafterwards",
            name="noted_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="saidafterwards",
            name="person",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"),
        ),
        migrations.AddField(
            model_name="saidafterwards",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="said_afterwards", to="plans.plan"
            ),
        ),
        migrations.AddConstraint(
            model_name="mark",
            constraint=models.CheckConstraint(
                condition=models.Q(("person__isnull", False), ("noted_by__isnull", False), _connector="OR"),
                name="mark_is_said_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewcall",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("answered_by", None)),
                    models.Q(
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                        models.Q(("answer_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="call_answered_at_and_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="saidafterwards",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", "instead"), _negated=True),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="instead_says_what",
            ),
        ),
    ]
