"""What an enterprise digs, if it says so."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("registry", "0003_record")]

    operations = [
        migrations.AddField(
            model_name="enterprise",
            name="mineral",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
    ]
