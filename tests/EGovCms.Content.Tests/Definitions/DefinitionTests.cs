using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Data;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Content.Tests.Definitions;

public sealed class DefinitionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_type_defined_at_run_time_is_usable_at_once_in_every_scope(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        await using var other = await site.OtherScopeAsync();
        Assert.Null(await other.Services.GetRequiredService<IContentDefinitions>().GetTypeAsync("Report"));

        Assert.True(await site.Definitions.SaveAsync([ContentSite.Type("Report", true)], []));

        Assert.NotNull(await other.Services.GetRequiredService<IContentDefinitions>().GetTypeAsync("report"));
        Assert.False(await site.Definitions.SaveAsync([ContentSite.Type("Report", true)], []));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Definitions_of_a_transaction_are_seen_by_others_only_when_it_is_committed(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        await using (var rolledBack = await site.OtherScopeAsync())
        {
            var db = rolledBack.Services.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var definitions = rolledBack.Services.GetRequiredService<IContentDefinitions>();
            await definitions.SaveAsync([ContentSite.Type("Report", true)], []);
            Assert.NotNull(await definitions.GetTypeAsync("Report"));
            Assert.Null(await site.Definitions.GetTypeAsync("Report"));
        }

        Assert.Null(await site.Definitions.GetTypeAsync("Report"));

        await using (var committed = await site.OtherScopeAsync())
        {
            await using var transaction = await committed.Services.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
            await committed.Services.GetRequiredService<IContentDefinitions>().SaveAsync([ContentSite.Type("Report", true)], []);
            await transaction.CommitAsync();
        }

        Assert.NotNull(await site.Definitions.GetTypeAsync("Report"));
    }

    [Fact]
    public async Task A_field_is_normalised_and_checked_at_its_place()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        await site.Definitions.SaveAsync(
            [new() { Name = "Report", Parts = [new() { PartName = "Report", Name = "Report" }] }],
            [new() { Name = "Report", Fields = [new() { FieldName = "WordField", Name = "Word" }] }]);
        var item = await site.Items.NewAsync("Report");
        Assert.Equal("Report.Word", Assert.Single((await site.Items.SaveDraftAsync(item)).Errors).Place);

        item.SetField("Report", "Word", new WordField { Text = "  凉都 " });
        ContentSite.Stored(await site.Items.SaveDraftAsync(item));
        Assert.Equal("凉都", item.Field<WordField>("Report", "Word")!.Text);
        Assert.Equal("Text", Assert.Single(item.Content["Report"]!["Word"]!.AsObject()).Key);
    }

    [Fact]
    public async Task A_field_of_the_wrong_shape_is_refused_and_not_a_crash()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        await site.Definitions.SaveAsync(
            [new() { Name = "Report", Parts = [new() { PartName = "Report", Name = "Report" }] }],
            [new() { Name = "Report", Fields = [new() { FieldName = "WordField", Name = "Word" }] }]);
        var item = await site.Items.NewAsync("Report");
        item.Content["Report"]!["Word"] = ContentJson.ReadObject("""{ "Text": [1] }""");
        Assert.Equal("Report.Word", Assert.Single((await site.Items.SaveDraftAsync(item)).Errors).Place);
    }

    [Fact]
    public async Task Settings_of_older_recipes_are_understood()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        await site.Definitions.SaveAsync([new() { Name = "Old", Settings = ContentJson.ReadObject("""{ "Creatable": "True", "Listable": "False" }""") }], []);

        var settings = (await site.Definitions.GetTypeAsync("Old"))!.GetSettings<ContentTypeSettings>();

        Assert.True(settings.Creatable);
        Assert.False(settings.Listable);
    }

    public static TheoryData<string, ContentTypeDefinition?, ContentPartDefinition?> Unusable => new()
    {
        { "GhostPart", new() { Name = "X", Parts = [new() { PartName = "GhostPart", Name = "GhostPart" }] }, null },
        { "'1st'", new() { Name = "1st" }, null },
        { "'a-b'", new() { Name = "a-b" }, null },
        { "Owner", new() { Name = "X", Parts = [new() { PartName = "NotePart", Name = "Owner" }] }, null },
        { "twice", new() { Name = "X", Parts = [new() { PartName = "NotePart", Name = "A" }, new() { PartName = "NotePart", Name = "a" }] }, null },
        { "ContentTypeSettings.Creatable", new() { Name = "X", Settings = ContentJson.ReadObject("""{ "ContentTypeSettings": { "Creatable": "perhaps" } }""") }, null },
        { "'Odd'", new() { Name = "X", Settings = ContentJson.ReadObject("""{ "Odd": [] }""") }, null },
        { "GhostField", null, new() { Name = "X", Fields = [new() { FieldName = "GhostField", Name = "F" }] } },
        { "twice", null, new() { Name = "X", Fields = [new() { FieldName = "WordField", Name = "F" }, new() { FieldName = "WordField", Name = "f" }] } },
        { "member of that name", null, new() { Name = "NotePart", Fields = [new() { FieldName = "WordField", Name = "text" }] } },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task An_unusable_definition_is_refused_with_its_place_and_none_is_stored(string named, ContentTypeDefinition? type, ContentPartDefinition? part)
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        ContentTypeDefinition[] types = [ContentSite.Type("Good", true), .. type is null ? [] : new[] { type }];

        var error = await Assert.ThrowsAsync<ContentDefinitionException>(() => site.Definitions.SaveAsync(types, part is null ? [] : [part]));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Null(await site.Definitions.GetTypeAsync("Good"));
    }
}
