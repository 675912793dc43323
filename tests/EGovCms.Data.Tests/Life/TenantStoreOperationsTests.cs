using System.IO.Compression;
using EGovCms.Data.Changes;
using EGovCms.Data.Life;
using EGovCms.Data.Stores;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Life;

public sealed class TenantStoreOperationsTests
{
    private static async Task WriteAsync(TestInstallation installation, string title)
    {
        await using var scope = await installation.ScopeAsync("zf");
        var db = scope.Services.GetRequiredService<TenantDb>();
        db.Add(new Note { Title = title, Document = """{"quoted":"a,\"b\"\n"}""" });
        scope.Services.GetRequiredService<IChangeLog>().Append("note.written", title);
        await db.SaveChangesAsync();
    }

    private static async Task<List<string>> ReadAsync(TestInstallation installation)
    {
        await using var scope = await installation.ScopeAsync("zf");
        return await scope.Services.GetRequiredService<TenantDb>().Set<Note>().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Backup_brings_back_data_and_media_as_they_were(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        var settings = await installation.AddTenantAsync("zf");
        var life = installation.Host.GetRequiredService<ITenantStoreOperations>();
        await WriteAsync(installation, "第一");
        await WriteAsync(installation, "second");
        var media = Directory.CreateDirectory(Path.Combine(installation.Folder, "tenants", "zf", "media", "img")).FullName;
        await File.WriteAllTextAsync(Path.Combine(media, "a.txt"), "picture");

        var backup = await life.BackUpAsync(settings);
        await WriteAsync(installation, "after");
        await installation.Shells.RemoveAsync("zf");
        await life.DropAsync(settings);
        await installation.AddTenantAsync("zf");
        Assert.Empty(await ReadAsync(installation));
        await installation.Shells.ReloadAsync("zf");
        await life.RestoreAsync(settings, backup);

        Assert.Equal(["第一", "second"], await ReadAsync(installation));
        Assert.Equal("picture", await File.ReadAllTextAsync(Path.Combine(media, "a.txt")));
        // What is written next takes numbers of its own.
        await WriteAsync(installation, "third");
        Assert.Equal(["第一", "second", "third"], await ReadAsync(installation));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drop_leaves_nothing_of_the_tenant_and_all_of_the_others(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        var settings = await installation.AddTenantAsync("rd");
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "kept");
        await using (await installation.ScopeAsync("rd"))
        {
        }

        await installation.Shells.RemoveAsync("rd");
        await installation.Host.GetRequiredService<ITenantStoreOperations>().DropAsync(settings);

        Assert.False(Directory.Exists(Path.Combine(installation.Folder, "tenants", "rd")));
        var store = installation.Host.GetRequiredService<DataStores>().For(settings);
        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () =>
        {
            await using var connection = await store.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """select count(*) from "Notes" """;
            await command.ExecuteScalarAsync();
        });
        Assert.True(store.IsMissingTable(failure));
        Assert.Equal(["kept"], await ReadAsync(installation));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Restore_refuses_a_file_that_is_no_backup_and_changes_nothing(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        var settings = await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "kept");
        var path = Path.Combine(installation.Folder, "other.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("tenant.json");
        }

        await Assert.ThrowsAsync<InvalidDataException>(
            () => installation.Host.GetRequiredService<ITenantStoreOperations>().RestoreAsync(settings, path));

        Assert.Equal(["kept"], await ReadAsync(installation));
    }
}
