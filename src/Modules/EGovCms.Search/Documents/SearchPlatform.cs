using EGovCms.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Documents;

/// <summary>Opens the tables for whoever is no tenant. One for the host.</summary>
internal sealed class SearchPlatform
{
    private readonly DbContextOptions<SearchPlatformDb> _options;

    public SearchPlatform(IPlatformDatabase database)
    {
        var builder = new DbContextOptionsBuilder<SearchPlatformDb>();
        database.Configure(builder);
        _options = builder.Options;
    }

    public SearchPlatformDb Open() => new(_options);
}
