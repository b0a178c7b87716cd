<?php
// app/Http/Resources/AuditResource.php
namespace App\Http\Resources;

use Illuminate\Http\Resources\Json\JsonResource;

class AuditResource extends JsonResource
{
    // Sem tipo no parâmetro: até o Laravel 10 o da classe não tem, desde o 11 tem.
    public function toArray($request): array
    {
        return $this->resource->only([
            'id', 'event', 'auditable_type', 'auditable_id', 'old_values', 'new_values',
            'url', 'ip_address', 'user_agent', 'tags', 'created_at', 'user_type', 'user_id',
        ]) + ['user' => $this->user?->only(['id', 'name', 'email'])];
    }
}
