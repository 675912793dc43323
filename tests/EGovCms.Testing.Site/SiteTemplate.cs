using System.Collections.Concurrent;
using EGovCms.Testing.Postgres;
using Npgsql;

namespace EGovCms.Testing.Site;

/// <summary>An installation that was set up once and is copied, with its keys, instead of being set up again. It goes with the process.</summary>
internal sealed class SiteTemplate
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<SiteTemplate>>> Made = new(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder;
    private readonly PostgresDatabase? _database;

    /// <summary>Makes a template of what a host that was stopped has left.</summary>
    public SiteTemplate(TemporaryFolder folder, PostgresDatabase? database, string adminPassword)
    {
        _folder = folder;
        _database = database;
        AdminPassword = adminPassword;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();
    }

    /// <summary>The first administrator's password in each copy.</summary>
    public string AdminPassword { get; }

    /// <summary>The template of that name, made by the first who asks for it.</summary>
    public static Task<SiteTemplate> GetAsync(string name, Func<Task<SiteTemplate>> make) =>
        Made.GetOrAdd(name, _ => new Lazy<Task<SiteTemplate>>(make)).Value;

    /// <summary>Copies the data folder but for its logs, which tell what that host did; returns the database's copy, or null on SQLite.</summary>
    public async Task<PostgresDatabase?> CopyAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(_folder.Path, file);
            if (name.StartsWith("logs" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                continue;
            var copy = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return _database is null ? null : await _database.CopyAsync();
    }

    private void Remove()
    {
        _folder.Dispose();
        try
        {
            _database?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (NpgsqlException)
        {
            // A server of the process's own has ended by now, and the database with it.
        }
    }
}
