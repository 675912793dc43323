using EGovCms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>The city, with recipes beside its own that have something wrong in them.</summary>
public sealed class BadInputCity : SqliteCity
{
    private readonly TemporaryFolder _recipes = new();

    protected override void Configure(WebApplicationBuilder builder)
    {
        foreach (var (name, text) in BadRecipes.All)
            File.WriteAllText(Path.Combine(_recipes.Path, name + ".recipe.json"), text);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = Path.Combine(AppContext.BaseDirectory, "recipes"),
            ["Recipes:Folders:1"] = _recipes.Path,
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _recipes.Dispose();
    }
}
