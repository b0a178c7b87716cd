<?php
// routes/api.php
use App\Http\Controllers\AuditController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->get('/audits', [AuditController::class, 'index']);
