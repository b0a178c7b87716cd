# views.py (django-auditlog) · urls.py: path("api/logs/", LogView.as_view())
from auditlog.models import LogEntry
from rest_framework import generics, pagination, permissions, serializers


class Paginas(pagination.CursorPagination):
    ordering = ("-timestamp", "-id")
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200


class LogSerializer(serializers.ModelSerializer):
    content_type = serializers.SerializerMethodField()

    class Meta:
        model = LogEntry
        fields = ["id", "content_type", "object_pk", "object_repr", "action", "changes", "actor", "actor_email", "cid", "remote_addr", "timestamp"]

    def get_content_type(self, row):
        return f"{row.content_type.app_label}.{row.content_type.model}"


class LogView(generics.ListAPIView):
    permission_classes = [permissions.IsAdminUser]
    serializer_class = LogSerializer
    pagination_class = Paginas

    def get_queryset(self):
        rows = LogEntry.objects.select_related("content_type")
        ids = self.request.query_params.getlist("entityId")
        return rows.filter(object_pk__in=ids) if ids else rows
