"""A supervisor may say what must happen first, without agreeing."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("restorative", "0003_circles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="screen",
            name="not_yet_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="screen",
            name="not_yet_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="screen",
            name="not_yet_words",
            field=models.TextField(blank=True, max_length=20000),
        ),
        migrations.AddConstraint(
            model_name="screen",
            constraint=models.CheckConstraint(
                condition=models.Q(("not_yet_at", None), ("not_yet_by", None), ("not_yet_words", ""))
                | models.Q(
                    ("not_yet_at__isnull", False),
                    ("not_yet_by__isnull", False),
                    models.Q(("not_yet_words", ""), _negated=True),
                ),
                name="screen_not_yet_at_by_and_words",
            ),
        ),
    ]
