import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training", "0006_what_to_change"),
    ]

    operations = [
        migrations.AddField(
            model_name="booking",
            name="asked_after",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=20), default=list, size=None
            ),
        ),
    ]
