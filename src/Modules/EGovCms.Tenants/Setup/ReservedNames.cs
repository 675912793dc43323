using System.Collections.Frozen;

namespace EGovCms.Tenants.Setup;

/// <summary>Names and prefixes that belong to the platform's own addresses, files or schemas.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        // First segments of addresses that every tenant or the host answers.
        "account", "admin", "api", "create", "export", "import", "profiles", "running", "assets", "connect", "css", "errors", "favicon", "fonts", "graphql", "health", "hubs", "icons", "images", "img",
        "js", "lib", "login", "logout", "media", "metrics", "openapi", "rss", "scalar", "search", "signin", "signout", "sitemap", "static", "styles",
        "swagger", "theme", "themes", "users", "webhooks", "www",
        // Files and schemas of the platform, of the databases and of operating systems.
        "backups", "default", "keys", "logs", "platform", "tenants", "public", "information_schema", "pg_catalog", "pg_toast", "postgres", "template0",
        "template1", "sqlite", "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name) || name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase);
}
