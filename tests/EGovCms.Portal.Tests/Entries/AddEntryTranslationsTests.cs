using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Portal.Entries;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal.Tests.Entries;

/// <summary>What was published before entries knew their translations.</summary>
public sealed class AddEntryTranslationsTests
{
    private const string Insert =
        """
        insert into "ContentItems" ("ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "CreatedUtc", "ModifiedUtc", "PublishedUtc", "Owner", "Author", "Revision", "Document")
        values ('a1', 'v1', 'Article', '一', true, true, '2026-01-01', '2026-01-01', '2026-01-01', '', '', 1, '{"LocalizationPart":{"Culture":"en","LocalizationSet":" s1 "}}'),
               ('a2', 'v2', 'Article', '二', true, true, '2026-01-01', '2026-01-01', '2026-01-01', '', '', 1, '{"LocalizationPart":{"Culture":"en"}}'),
               ('a3', 'v3', 'Article', '三', true, true, '2026-01-01', '2026-01-01', '2026-01-01', '', '', 1, '{"TitlePart":{}}');
        insert into "PortalEntries" ("VersionId", "ItemId", "ContentType", "TermId", "Culture", "IsPrimary", "Weight", "IsTop", "PublishedUtc", "Title", "Url", "Summary", "Image", "ImageAlt", "Icon", "Number")
        values ('v1', 'a1', 'Article', 'c1', 'en', true, 0, false, '2026-01-01', '一', '~/1', '', '', '', '', ''),
               ('v1', 'a1', 'Article', 'c2', 'en', false, 0, false, '2026-01-01', '一', '~/1', '', '', '', '', ''),
               ('v2', 'a2', 'Article', '', 'en', true, 0, false, '2026-01-01', '二', '~/2', '', '', '', '', ''),
               ('v3', 'a3', 'Article', '', '', true, 0, false, '2026-01-01', '三', '~/3', '', '', '', '', ''),
               ('Letter:1', 'Letter:1', 'Letter', '', 'en', true, 0, false, '2026-01-01', '信', '~/letters/1', '', '', '', '', '');
        """;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Entries_that_are_there_get_the_set_of_their_items(string provider)
    {
        await using var before = await TestInstallation.CreateAsync(provider, options => options.TenantServices.Add(AddOld));
        await before.AddTenantAsync("zf");
        await using (var scope = await before.ScopeAsync("zf"))
        {
            // A brace is a placeholder's beginning where parameters may stand.
            await scope.Services.GetRequiredService<TenantDb>().Database.ExecuteSqlRawAsync(Insert.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }

        await using var after = await TestInstallation.CreateAsync(provider, options =>
        {
            (options.Folder, options.ConnectionString) = (before.Folder, before.ConnectionString);
            options.TenantServices.Add(services =>
            {
                AddOld(services);
                services.AddMigration<AddEntryTranslations>();
            });
        });
        await using var read = await after.ScopeAsync("zf");
        var entries = await read.Services.GetRequiredService<TenantDb>().Set<PortalEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();

        Assert.Equal(["s1", "s1", "", "", ""], entries.Select(entry => entry.LocalizationSet));
    }

    private static void AddOld(IServiceCollection services)
    {
        services.AddEntityModel<PortalEntryModel>();
        services.AddMigration<CreateContentTables>();
        services.AddMigration<CreatePortalEntries>();
        services.AddMigration<AddEntryLanguages>();
        services.AddMigration<AddEntryChanges>();
        services.AddMigration<DropEntryTexts>();
    }
}
