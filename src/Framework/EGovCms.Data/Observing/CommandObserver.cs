using System.Diagnostics;
using EGovCms.Tenancy.Observing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace EGovCms.Data.Observing;

/// <summary>
/// Counts and traces the statements of requests, by what EF Core tells. It tells, and makes objects for it, only while somebody listens: a host
/// without metrics and traces does not register this.
/// </summary>
internal sealed class CommandObserver(EGovTelemetry telemetry, IHttpContextAccessor http)
    : IHostedService, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
            _subscriptions.Clear();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory.Name)
            return;
        var subscription = value.Subscribe(this, static name => name == RelationalEventId.CommandExecuted.Name || name == RelationalEventId.CommandError.Name);
        lock (_subscriptions)
            _subscriptions.Add(subscription);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Another host in this process has requests of its own.
        if (value.Value is not CommandEndEventData command || http.HttpContext?.Features.Get<RequestCommands>() is not { } request || request.Telemetry != telemetry)
            return;
        request.Add();
        if (telemetry.Source.StartActivity("sql", ActivityKind.Client, default(ActivityContext), startTime: command.StartTime) is not { } span)
            return;
        // The text has parameters' names, never their values.
        span.SetTag("db.system.name", command.Command.GetType().Namespace == "Npgsql" ? "postgresql" : "sqlite").SetTag("db.query.text", command.Command.CommandText);
        if (command is CommandErrorEventData { Exception: { } error })
            span.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
        span.SetEndTime(command.StartTime.UtcDateTime + command.Duration);
        span.Dispose();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
