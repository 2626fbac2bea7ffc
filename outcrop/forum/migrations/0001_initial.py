"""The tables of the forum."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import outcrop.kernel.ids
from outcrop.commons.appendonly import append_only


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("posts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.UUIDField(default=outcrop.kernel.ids.new_id, primary_key=True, serialize=False)),
                ("number", models.CharField(max_length=40, unique=True)),
                ("forum", models.CharField(max_length=40)),
                ("area_path", models.CharField(blank=True, db_index=True, max_length=200)),
                ("title", models.CharField(max_length=120)),
                ("asked", models.CharField(max_length=2000)),
                ("why", models.CharField(max_length=2000)),
                (
                    "proposer_kind",
                    models.CharField(choices=[("person", "Person"), ("enterprise", "Enterprise")], max_length=10),
                ),
                ("proposer", models.UUIDField(db_index=True)),
                ("told_by", models.UUIDField(db_index=True)),
                (
                    "how",
                    models.CharField(choices=[("self", "Self"), ("agent", "Agent"), ("paper", "Paper")], max_length=6),
                ),
                ("days", models.PositiveSmallIntegerField()),
                ("needs", models.PositiveIntegerField()),
                ("made_on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Hiding",
            fields=[
                ("id", models.UUIDField(default=outcrop.kernel.ids.new_id, primary_key=True, serialize=False)),
                ("reason", models.CharField(max_length=1000)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Outcome",
            fields=[
                ("id", models.UUIDField(default=outcrop.kernel.ids.new_id, primary_key=True, serialize=False)),
                (
                    "became",
                    models.CharField(
                        choices=[
                            ("done", "carried out"),
                            ("going", "being carried out"),
                            ("not-done", "not carried out"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(max_length=1000)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.CreateModel(
            name="TalliedDay",
            fields=[
                ("on", models.DateField(primary_key=True, serialize=False)),
                ("counts", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="answer",
                        serialize=False,
                        to="forum.proposal",
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("reasons", models.CharField(max_length=4000)),
                ("promise", models.CharField(blank=True, max_length=1000)),
                ("promised_for", models.DateField(null=True)),
                ("supporters", models.PositiveIntegerField()),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Box",
            fields=[
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="box",
                        serialize=False,
                        to="forum.proposal",
                    ),
                ),
                (
                    "tokens",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BinaryField(max_length=16), default=list, size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Overdue",
            fields=[
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="overdue",
                        serialize=False,
                        to="forum.proposal",
                    ),
                ),
                ("on", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Signature",
            fields=[
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="signature",
                        serialize=False,
                        to="forum.proposal",
                    ),
                ),
                ("name", models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="TakenUp",
            fields=[
                (
                    "proposal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="taken_up",
                        serialize=False,
                        to="forum.proposal",
                    ),
                ),
                ("on", models.DateField()),
                ("due_on", models.DateField(db_index=True)),
            ],
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title", ""), _negated=True),
                    models.Q(("asked", ""), _negated=True),
                    models.Q(("why", ""), _negated=True),
                ),
                name="proposal_says_something",
            ),
        ),
        migrations.CreateModel(
            name="Appeal",
            fields=[
                (
                    "hiding",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="appeal",
                        serialize=False,
                        to="forum.hiding",
                    ),
                ),
                ("words", models.CharField(max_length=1000)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name="hiding",
            name="post",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"),
        ),
        migrations.AddField(
            model_name="hiding",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="hidings", to="forum.proposal"
            ),
        ),
        migrations.AddField(
            model_name="outcome",
            name="post",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"),
        ),
        migrations.AddField(
            model_name="outcome",
            name="answer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="forum.answer"
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="carrier",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="post",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"),
        ),
        migrations.AddField(
            model_name="overdue",
            name="post",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"),
        ),
        migrations.AddField(
            model_name="overdue",
            name="told",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"
            ),
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="ruling",
                        serialize=False,
                        to="forum.appeal",
                    ),
                ),
                ("shown_again", models.BooleanField()),
                ("reasons", models.CharField(max_length=1000)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.AddConstraint(
            model_name="hiding",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="hiding_has_a_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reasons", ""), _negated=True), name="answer_has_reasons"
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("carrier", None), ("promise", ""), ("promised_for", None)),
                    models.Q(
                        models.Q(("promise", ""), _negated=True),
                        ("carrier__isnull", False),
                        ("promised_for__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="promise_has_carrier_and_day",
            ),
        ),
        migrations.AddField(
            model_name="ruling",
            name="post",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="posts.post"),
        ),
        append_only("forum_proposal"),
        append_only("forum_takenup"),
        append_only("forum_talliedday"),
        append_only("forum_answer"),
        append_only("forum_outcome"),
        append_only("forum_overdue"),
        append_only("forum_hiding"),
        append_only("forum_appeal"),
        append_only("forum_ruling"),
    ]
