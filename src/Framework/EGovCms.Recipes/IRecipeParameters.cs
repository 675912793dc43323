namespace EGovCms.Recipes;

/// <summary>
/// Knows parameters of recipes that whoever runs one need not give: those of the tenant itself. Scoped, asked once for each run;
/// register with <c>services.AddRecipeParameters&lt;T&gt;()</c>.
/// </summary>
public interface IRecipeParameters
{
    /// <summary>Values by the names that scripts read them by; those that were given count before them.</summary>
    Task<IReadOnlyDictionary<string, string>> GetAsync(CancellationToken cancellation);
}
