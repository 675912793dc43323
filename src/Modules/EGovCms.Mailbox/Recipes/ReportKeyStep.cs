using EGovCms.Data;
using EGovCms.Mailbox.Reports;
using EGovCms.Recipes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Recipes;

/// <summary>
/// Recipe step <c>report-key</c>: <c>{ "Reader": "user id", "Passphrase": "…" }</c> makes the key for sealed reports where there is none. For samples and tests: a
/// pass phrase that stands in a recipe is no secret, and a body makes its own key in the administration.
/// </summary>
internal sealed class ReportKeyStep(TenantDb db, ReportKeyMaker maker) : IRecipeStep
{
    public string Name => "report-key";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var (reader, passphrase) = (Text("Reader"), Text("Passphrase"));
        if (reader.Length == 0)
            throw context.Fail(".Reader", "Whose pass phrase is it? Give the id of an account.");
        if (passphrase.Length < ReportKeyMaker.ShortestPassphrase)
            throw context.Fail(".Passphrase", $"A pass phrase has at least {ReportKeyMaker.ShortestPassphrase} characters.");
        if (await db.Set<ReportKeyRow>().AnyAsync(cancellation))
            return;
        maker.Add(reader, passphrase);
        await db.SaveChangesAsync(cancellation);
        context.Changed = true;

        string Text(string member) => context.Step.FirstOrDefault(pair => pair.Key.Equals(member, StringComparison.OrdinalIgnoreCase)).Value?.ToString() ?? "";
    }
}
