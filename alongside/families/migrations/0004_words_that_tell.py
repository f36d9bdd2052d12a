"""Names and places that would tell what a wall hides, and that are known from nowhere else."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("families", "0003_walls")]

    operations = [
        migrations.AddField(
            model_name="wall",
            name="telling_words",
            field=models.TextField(blank=True, default="", max_length=2000),
            preserve_default=False,
        ),
    ]
