"""The guide's views for django-simple-history, over the project of ../django/server.py.

    python3 django.py PORT DATABASE
"""

import importlib.util
import sys
import types
from pathlib import Path

HERE = Path(__file__).resolve().parent
# This file's name must not stand in for the framework's.
sys.path[0] = str(HERE.parent / "django")
import server  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command, execute_from_command_line  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework.authentication import BaseAuthentication  # noqa: E402

# What the guide's file imports from the host.
sys.modules["clientes"] = types.ModuleType("clientes")
sys.modules["clientes.models"] = server

VIEWS = HERE.parents[2] / "stories" / "docs" / "backends" / "django" / "history_views.py"
spec = importlib.util.spec_from_file_location("views", VIEWS)
views = importlib.util.module_from_spec(spec)
spec.loader.exec_module(views)


class Everybody(BaseAuthentication):
    """The host's own sign-in: here everybody is staff."""

    def authenticate(self, request):
        return User(username="auditora", is_staff=True), None


views.HistoricoView.authentication_classes = [Everybody]
views.AnteriorView.authentication_classes = [Everybody]

server.urlpatterns[:] = [
    path("api/clientes/historico/", views.HistoricoView.as_view()),
    path("api/clientes/historico/<int:pk>/anterior/", views.AnteriorView.as_view()),
    path("pronto/", lambda request: HttpResponse("ok")),
]

call_command("migrate", verbosity=0)
if server.Cliente._meta.db_table not in connection.introspection.table_names():
    server.seed()
execute_from_command_line(["django.py", "runserver", "--noreload", f"127.0.0.1:{server.PORT}"])
