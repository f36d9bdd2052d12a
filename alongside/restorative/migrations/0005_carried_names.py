"""Words that are carried keep the names people had."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("restorative", "0004_not_yet"),
    ]

    operations = [
        migrations.AddField(
            model_name="carried",
            name="said_by_called",
            field=models.CharField(blank=True, max_length=420),
        ),
        migrations.AddField(
            model_name="carried",
            name="to_called",
            field=models.CharField(blank=True, max_length=420),
        ),
    ]
