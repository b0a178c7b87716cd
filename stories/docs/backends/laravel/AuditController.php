<?php
// app/Http/Controllers/AuditController.php
namespace App\Http\Controllers;

use App\Http\Resources\AuditResource;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Gate;
use OwenIt\Auditing\Models\Audit;

class AuditController extends Controller
{
    public function index(Request $request)
    {
        Gate::authorize('viewAny', Audit::class);
        // A Trilha repete o nome para vários valores; o PHP guardaria só o último.
        $values = fn (string $name): array => collect(explode('&', $request->server->get('QUERY_STRING', '')))
            ->map(fn (string $pair) => array_map('urldecode', explode('=', $pair, 2) + [1 => '']))
            ->where(0, $name)->pluck(1)->all();
        $audits = Audit::with('user')
            ->when($values('entityType'), fn ($query, $types) => $query->whereIn('auditable_type', $types))
            ->when($values('entityId'), fn ($query, $ids) => $query->whereIn('auditable_id', $ids))
            ->orderByDesc('created_at')->orderByDesc('id')
            ->cursorPaginate(min(max((int) $request->query('per_page', '50'), 1), 200));

        return AuditResource::collection($audits);
    }
}
