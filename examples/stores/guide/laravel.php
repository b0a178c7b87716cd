<?php
// Laravel's container, router, Eloquent and Gate around the guide's controller, resource and route.
//
//   DATABASE=/tmp/x.sqlite php -S 127.0.0.1:PORT laravel.php
//
// Debian has the framework and not owen-it/laravel-auditing: its model is written here, with the table of `audits.stub` and the casts and the
// `user` relation of `src/Models/Audit.php` and `src/Audit.php`.

namespace {
    // The framework of Debian 12 is older than its PHP.
    error_reporting(E_ALL & ~E_DEPRECATED);
    require 'Illuminate/autoload.php';
}

namespace OwenIt\Auditing\Models {
    class Audit extends \Illuminate\Database\Eloquent\Model
    {
        protected $guarded = [];
        protected $casts = ['old_values' => 'json', 'new_values' => 'json'];

        public function user()
        {
            return $this->morphTo(__FUNCTION__, 'user_type', 'user_id');
        }
    }
}

namespace App\Models {
    class User extends \Illuminate\Foundation\Auth\User
    {
        public $timestamps = false;
        protected $guarded = [];
    }
}

namespace App\Http\Controllers {
    class Controller extends \Illuminate\Routing\Controller
    {
    }
}

namespace {
    use App\Models\User;
    use Illuminate\Auth\Access\AuthorizationException;
    use Illuminate\Auth\AuthenticationException;
    use Illuminate\Config\Repository;
    use Illuminate\Foundation\Application;
    use Illuminate\Http\Request;
    use Illuminate\Pagination\PaginationState;
    use Illuminate\Support\Facades\Auth;
    use Illuminate\Support\Facades\Facade;
    use Illuminate\Support\Facades\Gate;
    use Illuminate\Support\Facades\Schema;
    use OwenIt\Auditing\Models\Audit;

    $app = new Application(sys_get_temp_dir());
    $app->instance('config', new Repository([
        'app' => ['timezone' => 'UTC', 'debug' => true],
        'database' => ['default' => 'sqlite', 'connections' => ['sqlite' => [
            'driver' => 'sqlite', 'database' => getenv('DATABASE'), 'foreign_key_constraints' => true,
        ]]],
        'auth' => ['defaults' => ['guard' => 'sanctum'], 'guards' => ['sanctum' => ['driver' => 'everybody']]],
        'view' => ['paths' => [], 'compiled' => sys_get_temp_dir()],
    ]));
    $request = Request::capture();
    $app->instance('request', $request);
    Facade::setFacadeApplication($app);
    foreach (['Auth\AuthServiceProvider', 'Database\DatabaseServiceProvider', 'Filesystem\FilesystemServiceProvider', 'View\ViewServiceProvider'] as $provider) {
        $app->register("Illuminate\\$provider");
    }
    $app->boot();
    PaginationState::resolveUsing($app);

    if (! Schema::hasTable('audits')) {
        require __DIR__.'/laravel_seed.php';
    }
    // The host's own sign-in and policy: here everybody is the first user, and may.
    Auth::viaRequest('everybody', fn () => User::query()->first());
    Gate::define('viewAny', fn (User $user, string $model) => $model === Audit::class);
    $app['router']->aliasMiddleware('auth', \Illuminate\Auth\Middleware\Authenticate::class);

    $guide = __DIR__.'/../../../stories/docs/backends/laravel';
    require "$guide/AuditResource.php";
    require "$guide/AuditController.php";
    $app['router']->get('/pronto', fn () => 'ok');
    $app['router']->prefix('api')->group("$guide/api.php");

    try {
        $response = $app['router']->dispatch($request);
    } catch (\Throwable $error) {
        $status = match (true) {
            $error instanceof AuthenticationException => 401,
            $error instanceof AuthorizationException => 403,
            $error instanceof \Symfony\Component\HttpKernel\Exception\HttpException => $error->getStatusCode(),
            default => 500,
        };
        $response = response()->json(['message' => $error->getMessage()], $status);
    }
    $response->send();
}
