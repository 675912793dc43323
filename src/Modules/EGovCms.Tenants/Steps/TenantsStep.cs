using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Setup;

namespace EGovCms.Tenants.Steps;

/// <summary>
/// Recipe step <c>Tenants</c>: sets up tenants below this one. Runs after the commit, since their stores are their own and this tenant's
/// must not stay locked meanwhile. Tenants that serve already are left; their recipes run again, which changes nothing.
/// </summary>
internal sealed class TenantsStep(ITenantSetup setup, RecipeSequence recipes, IShellHost host, ShellSettings tenant) : IRecipeStep
{
    public string Name => "Tenants";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var requests = TenantsStepReader.Read(context, tenant);
        for (var i = 0; i < requests.Count; i++)
        {
            var (place, request) = ($".Tenants[{i}]", requests[i]);
            context.AfterCommit.Add(token => ApplyAsync(context, place, request, token));
        }

        return Task.CompletedTask;
    }

    private async Task ApplyAsync(RecipeStepContext context, string place, TenantSetupRequest request, CancellationToken cancellation)
    {
        if (host.TryGetSettings(request.Name, out var known) && known.State is TenantState.Running or TenantState.Disabled)
        {
            if (!new TenantTree(host.Tenants).IsBelow(known.Name, tenant.Name))
                throw context.Fail(place, $"The tenant '{request.Name}' is there already, and not below '{tenant.Name}'.");
            context.Changed |= (await recipes.RunAsync(known, request, null, cancellation)).Changed > 0;
            return;
        }

        var result = await setup.SetUpAsync(request, cancellation);
        if (!result.Succeeded)
            throw context.Fail(place, string.Join(' ', result.Problems.Select(p => p.Message)));
        context.Changed = true;
    }
}
