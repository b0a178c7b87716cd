<?php
// The tables of `audits.stub` and of users, and audits as laravel-auditing writes them: raw attributes, `[]` for an empty side, naive times in the values.
use App\Models\User;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;
use OwenIt\Auditing\Models\Audit;

Schema::create('users', function (Blueprint $table) {
    $table->bigIncrements('id');
    $table->string('name');
    $table->string('email');
});
Schema::create('audits', function (Blueprint $table) {
    $table->bigIncrements('id');
    $table->string('user_type')->nullable();
    $table->unsignedBigInteger('user_id')->nullable();
    $table->string('event');
    $table->morphs('auditable');
    $table->text('old_values')->nullable();
    $table->text('new_values')->nullable();
    $table->text('url')->nullable();
    $table->ipAddress('ip_address')->nullable();
    $table->string('user_agent', 1023)->nullable();
    $table->string('tags')->nullable();
    $table->timestamps();
});
$people = [
    User::create(['name' => 'Ana Souza', 'email' => 'ana@example.com']),
    User::create(['name' => 'Bia Gonçalves', 'email' => 'bia@example.com']),
];
$moment = \Illuminate\Support\Carbon::parse('2026-02-17 12:00:00');
foreach (range(1, 20) as $number) {
    $type = $number % 4 === 0 ? 'pedido' : 'App\\Models\\Cliente';
    $steps = [
        ['created', [], ['nome' => "José $number", 'ativo' => 1, 'limite' => '1500.50', 'visto_em' => '2026-02-17 09:00:00']],
        ['updated', ['ativo' => 1, 'limite' => '1500.50'], ['ativo' => 0, 'limite' => 0]],
        ['updated', ['visto_em' => '2026-02-17 09:00:00'], ['visto_em' => '2026-02-18 00:00:00']],
        ['deleted', ['nome' => "José $number", 'ativo' => 0, 'limite' => 0, 'visto_em' => '2026-02-18 00:00:00'], []],
    ];
    foreach (array_slice($steps, 0, $number % 5 === 0 ? 4 : 3) as $step => [$event, $old, $new]) {
        // Two in one second now and then, so that times tie.
        $moment = $step === 1 ? $moment : $moment->copy()->addMinutes(7);
        $console = $step === 2;
        $user = $people[$number % 2];
        Audit::create([
            'user_type' => $console ? null : User::class,
            'user_id' => $console ? null : $user->id,
            'event' => $event,
            'auditable_type' => $type,
            'auditable_id' => $number,
            'old_values' => $old,
            'new_values' => $new,
            'url' => $console ? 'artisan clientes:revisar' : "https://crm.example.com/clientes/$number",
            'ip_address' => $console ? '127.0.0.1' : '203.0.113.7',
            'user_agent' => $console ? 'Symfony' : 'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0',
            'tags' => $step === 0 ? 'cadastro,importação' : null,
            'created_at' => $moment,
            'updated_at' => $moment,
        ]);
    }
}
