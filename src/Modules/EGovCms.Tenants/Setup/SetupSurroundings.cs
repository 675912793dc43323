using EGovCms.Recipes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Setup;

/// <summary>What a set-up takes from the installation: its recipes, its default database, its words.</summary>
internal sealed class SetupSurroundings(IRecipeCatalog catalog, IConfiguration configuration, IStringLocalizer<TenantsText> text)
{
    public IStringLocalizer Text => text;

    public string DatabaseProvider => configuration["Data:Provider"] is { Length: > 0 } provider ? provider : EGovCms.Data.DatabaseProvider.Sqlite;

    /// <summary>Why the recipe cannot be used, or null.</summary>
    public string? RecipeProblem(string name)
    {
        try
        {
            _ = catalog.Get(name);
            return null;
        }
        catch (RecipeException unreadable)
        {
            return unreadable.Message;
        }
    }
}
