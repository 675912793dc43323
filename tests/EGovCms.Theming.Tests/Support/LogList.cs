using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EGovCms.Theming.Tests.Support;

/// <summary>Keeps what the host logs.</summary>
internal sealed class LogList : ILoggerProvider
{
    public ConcurrentQueue<string> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(LogList list) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                list.Entries.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
