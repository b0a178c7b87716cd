# views.py (django-simple-history) · urls.py:
#   path("api/clientes/historico/", HistoricoView.as_view())
#   path("api/clientes/historico/<int:pk>/anterior/", AnteriorView.as_view())
from clientes.models import Cliente
from rest_framework import generics, pagination, permissions, serializers
from rest_framework.response import Response

Historico = Cliente.history.model


class Paginas(pagination.PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200


class HistoricoSerializer(serializers.ModelSerializer):
    history_user = serializers.SerializerMethodField()

    class Meta:
        model = Historico
        fields = "__all__"

    def get_history_user(self, row):
        return {"username": row.history_user.get_username()} if row.history_user else None

    def to_representation(self, row):
        return {**super().to_representation(row), "history_user_id": row.history_user_id}


class HistoricoView(generics.ListAPIView):
    permission_classes = [permissions.IsAdminUser]
    serializer_class = HistoricoSerializer
    pagination_class = Paginas

    def get_queryset(self):
        rows = Historico.objects.select_related("history_user").order_by("-history_date", "-history_id")
        ids = self.request.query_params.getlist("entityId")
        # Um id que não é número não é de ninguém; o Django falharia com ele.
        return rows.filter(id__in=[id for id in ids if id.isdecimal()]) if ids else rows


class AnteriorView(generics.GenericAPIView):
    permission_classes = [permissions.IsAdminUser]
    queryset = Historico.objects.all()

    def get(self, request, pk):
        anterior = self.get_object().prev_record
        return Response({"data": HistoricoSerializer(anterior).data if anterior else None})
