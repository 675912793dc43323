using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Public;

/// <summary>The same body with the theme in which the public sees it.</summary>
public class PublicSite : QueriesSite
{
    public const string Name = "张三";
    public const string IdCard = "110101199003077563";
    public const string Form = "#query-form";

    /// <summary>Further settings, above those of <see cref="QueriesSite"/>, which no test comes near.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Protection:Purposes:queries:SubjectCount"] = "1000000",
        ["Protection:QuestionAfterMisses"] = "1000000",
        ["Protection:Purposes:queries:QuestionAfterMisses"] = "1000000",
        ["Protection:Purposes:queries:PauseAfterMisses"] = "1000000",
        ["Protection:Purposes:query-verify:QuestionAfterMisses"] = "1000000",
        ["Protection:Purposes:query-verify:PauseAfterMisses"] = "1000000",
    };

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(Settings);
        File.WriteAllText(Path.Combine(Folder, "recipes", "body.recipe.json"), """
            { "name": "body", "displayName": "body", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Queries", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
              { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
              { "name": "settings", "SiteSettings": { "SiteName": "市人力资源和社会保障局", "Organizer": "市人力资源和社会保障局" } },
              { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ViewContent"] } ] } ] }
            """);
    }

    internal static string Address(QuerySystem system) => $"/{Body}/Queries/{system.Key}";

    /// <summary>The examination, of which one person sat two papers.</summary>
    internal async Task<QuerySystem> ExamAsync(Func<QuerySystem, QuerySystem>? change = null)
    {
        var system = Copy(SampleSystems.Exam);
        system = change?.Invoke(system) ?? system;
        await VersionAsync(system, await AddAsync(system), [Name, IdCard, "GZ001", "61.5", "85", "2026-03-08"]);
        return system;
    }

    /// <summary>Two violations of a car.</summary>
    internal async Task<QuerySystem> TrafficAsync()
    {
        var system = Copy(SampleSystems.Traffic);
        await VersionAsync(system, await AddAsync(system), ["贵BA1234", "A12345", "2026-01-02", "不按规定停车", "100.00"], ["贵BA1234", "A12345", "2026-02-03", "超速", "1200.00"], ["贵BA9999", "A12345", "2026-02-04", "超速", "50.00"]);
        return system;
    }

    /// <summary>Opens the system's page and asks there.</summary>
    internal static async Task<SitePage> AskAsync(SiteBrowser citizen, QuerySystem system, string? way, params (string Column, string Value)[] values)
    {
        var page = await citizen.OpenAsync(Address(system) + (way is null ? "" : "?way=" + way), TestContext.Current.CancellationToken);
        return await citizen.SubmitAsync(page, Form, [.. values.Select(value => (value.Column == "period" ? "period" : "value-" + value.Column, value.Value))]);
    }

    /// <summary>A further period, without data yet.</summary>
    internal Task<DataSetRow> PeriodAsync(QuerySystem system, string name) => InAsync(services =>
        services.GetRequiredService<DataSetStore>().AddAsync(system.Key, name, TestContext.Current.CancellationToken));
}
