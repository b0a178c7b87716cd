"""A whole Django project in one file: a model with django-simple-history, a few edits, and its history behind Django REST framework.

    python3 server.py PORT DATABASE

Serves GET /historico/ (page numbers, newest first) and GET /historico/<history_id>/anterior/ (the record's `prev_record`), as the preset
`trilha/sources/django-simple-history` reads them.
"""

import sys
from datetime import timedelta

import django
from django.conf import settings
from django.core.management import call_command, execute_from_command_line

PORT, DATABASE = sys.argv[1], sys.argv[2]

settings.configure(
    DEBUG=False,
    SECRET_KEY="only for this example",
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    TIME_ZONE="America/Sao_Paulo",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATABASE}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "simple_history", "rest_framework"],
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None},
)
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402
from rest_framework import generics, pagination, serializers  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from simple_history.models import HistoricalRecords  # noqa: E402


class Cliente(models.Model):
    nome = models.CharField(max_length=80)
    situacao = models.CharField(max_length=20, default="ativo")
    limite = models.DecimalField(max_digits=10, decimal_places=2, default=0)
    dados = models.JSONField(default=dict)
    history = HistoricalRecords()

    class Meta:
        app_label = "auth"


Historico = Cliente.history.model


class HistoricoSerializer(serializers.ModelSerializer):
    history_user = serializers.SerializerMethodField()

    class Meta:
        model = Historico
        fields = "__all__"

    def get_history_user(self, row):
        return {"username": row.history_user.get_username()} if row.history_user else None

    def to_representation(self, row):
        return {**super().to_representation(row), "history_user_id": row.history_user_id}


class Paginas(pagination.PageNumberPagination):
    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 200


class HistoricoView(generics.ListAPIView):
    queryset = Historico.objects.order_by("-history_date", "-history_id")
    serializer_class = HistoricoSerializer
    pagination_class = Paginas


class AnteriorView(generics.RetrieveAPIView):
    queryset = Historico.objects.all()

    def retrieve(self, request, *args, **kwargs):
        before = self.get_object().prev_record
        return Response({"data": HistoricoSerializer(before).data if before else None})


urlpatterns = [
    path("historico/", HistoricoView.as_view()),
    path("historico/<int:pk>/anterior/", AnteriorView.as_view()),
    path("pronto/", lambda request: HttpResponse("ok")),
]


def seed():
    with connection.schema_editor() as editor:
        editor.create_model(Cliente)
        editor.create_model(Historico)
    ana, bia = (User.objects.create_user(name) for name in ("ana", "bia"))
    moment = timezone.now() - timedelta(days=2)
    for number, nome in enumerate(["José Araújo", "Márcia Gonçalves", "Iñaki 🙂 Peña"] * 8):
        cliente = Cliente(nome=nome, dados={"origem": {"canal": "webchat", "id": 9007199254740993 + number}})
        steps = [
            ({}, None, None),
            ({"situacao": "inativo"}, ana, "pediu para sair"),
            ({"limite": "1500.50"}, bia, None),
            ({"situacao": "ativo", "dados": {"origem": {"canal": "telefone"}}}, ana, None),
        ]
        for changes, user, reason in steps:
            for name, value in changes.items():
                setattr(cliente, name, value)
            moment += timedelta(minutes=7)
            cliente._history_date, cliente._history_user, cliente._change_reason = moment, user, reason
            cliente.save()
        if number % 6 == 5:
            moment += timedelta(minutes=1)
            cliente._history_date, cliente._history_user = moment, bia
            cliente.delete()


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    if Cliente._meta.db_table not in connection.introspection.table_names():
        seed()
    execute_from_command_line(["server.py", "runserver", "--noreload", f"127.0.0.1:{PORT}"])
