using EGovCms.Data;
using EGovCms.Data.Usage;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Sizes;
using EGovCms.Media.Storage;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Media.Tests;

/// <summary>The media library of a real tenant.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly TestInstallation _installation;
    private readonly ShellScope _scope;

    private Library(TestInstallation installation, ShellScope scope)
    {
        _installation = installation;
        _scope = scope;
    }

    public IMediaFiles Files => _scope.Services.GetRequiredService<IMediaFiles>();

    public MediaRules Rules => _scope.Services.GetRequiredService<MediaRules>();

    public SizedPictures Sizes => _scope.Services.GetRequiredService<SizedPictures>();

    public string DataFolder => _installation.Folder;

    /// <param name="room">Bytes that the tenant's quota leaves beside what its database takes; null for no quota.</param>
    /// <param name="options">Other settings than the usual.</param>
    public static async Task<Library> OpenAsync(long? room = null, MediaOptions? options = null)
    {
        var installation = await TestInstallation.CreateAsync(DatabaseProvider.Sqlite, installed => installed.TenantServices.Add(services =>
        {
            services.AddSingleton(Options.Create(options ?? new MediaOptions()));
            services.AddLocalization(texts => texts.ResourcesPath = "Resources");
            services.AddSingleton<MediaRules>();
            services.AddSingleton<PictureResizer>();
            services.AddSingleton<SizedPictures>();
            services.AddSingleton<IMediaFiles, MediaFiles>();
        }));
        var tenant = await installation.AddTenantAsync("zf");
        if (room is not null)
        {
            await using var scope = await installation.ScopeAsync("zf");
            var used = await scope.Services.GetRequiredService<ITenantStorage>().MeasureAsync();
            await installation.Shells.UpdateAsync(tenant with { Quota = new TenantQuota { StorageBytes = used + room } });
        }

        return new Library(installation, await installation.ScopeAsync("zf"));
    }

    public async Task<bool> SaveAsync(string path, string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        return await Files.SaveAsync(path, stream, TestContext.Current.CancellationToken);
    }

    public async Task<string?> CheckAsync(string path, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await Rules.CheckAsync(path, stream, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _installation.DisposeAsync();
    }
}
