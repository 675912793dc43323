using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Create;
using EGovCms.Tenants.Edit;
using EGovCms.Tenants.List;
using EGovCms.Tenants.Profiles;
using EGovCms.Tenants.Running;
using EGovCms.Tenants.Transfer;
using EGovCms.Tenants.Usage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants;

/// <summary>
/// The tenants below this one, in the administration. Every address takes a tenant's name through <see cref="TenantDirectory.Find"/>, so one that
/// stands above or beside is answered like one that does not exist.
/// </summary>
internal static class TenantEndpoints
{
    public static void MapTenants(this IEndpointRouteBuilder routes)
    {
        var tenants = routes.MapAdmin("/Tenants").RequirePermission(TenantPermissions.ManageTenants);
        tenants.MapGet("", ListAsync);
        tenants.MapGet("/Create", () => Razor.Page<TenantCreatePage>());
        tenants.MapPost("/Create", CreateAsync);
        tenants.MapGet("/Running", async (HttpContext context, RunningSites running) =>
            Razor.Page<RunningPage>(new { Result = await running.ReadAsync(RunningQuery.From(context.Request)) }));
        tenants.MapTransfer();
        tenants.MapProfiles();
        tenants.MapGet("/{name}", (string name, TenantDirectory directory) =>
            directory.Find(name) is { } tenant ? Razor.Page<TenantEditPage>(new { Tenant = tenant }) : TypedResults.NotFound());
        tenants.MapPost("/{name}", (string name, IFormCollection form, TenantActions actions) => actions.ChangeAsync(name, TenantInput.From(form)));
        tenants.MapPost("/{name}/Enable", (string name, TenantActions actions) => actions.SetStateAsync(name, TenantState.Running));
        tenants.MapPost("/{name}/Disable", (string name, TenantActions actions) => actions.SetStateAsync(name, TenantState.Disabled)).RequireConfirmation();
        tenants.MapPost("/{name}/Reload", (string name, TenantActions actions) => actions.ReloadAsync(name));
        tenants.MapPost("/{name}/SetUp", (string name, TenantActions actions) => actions.RetryAsync(name));
        tenants.MapGet("/{name}/Remove", (string name, TenantDirectory directory) =>
            directory.Find(name) is { } tenant ? Razor.Page<Remove.TenantRemovePage>(new { Tenant = tenant }) : TypedResults.NotFound());
        tenants.MapPost("/{name}/Remove", (string name, IFormCollection form, Remove.TenantRemoval removal) => removal.RemoveAsync(name, form["Confirm"].ToString()));
    }

    private static async Task<IResult> ListAsync(HttpContext context, TenantDirectory directory, UsageReader usages)
    {
        var result = directory.List(TenantListQuery.From(context.Request));
        var usage = await usages.ReadAsync([.. result.Tenants.Select(t => t.Tenant)], context.RequestAborted);
        return Razor.Page<TenantListPage>(new { Result = result with { Usage = usage } });
    }

    /// <summary>Recipes that the create form offers: kinds of tenant, not those that set up tenants of their own.</summary>
    public static bool IsOffered(Recipe recipe) =>
        recipe.IsSetupRecipe && !recipe.Steps.Any(s => string.Equals(s["name"]?.ToString(), "Tenants", StringComparison.OrdinalIgnoreCase));

    /// <summary>This tenant and those below it, without <paramref name="except"/> and those below that.</summary>
    public static List<SelectOption> ParentOptions(ShellSettings self, IReadOnlyList<(ShellSettings Tenant, int Depth)> below, string? except)
    {
        var options = new List<SelectOption> { new(self.Name, TenantWords.Name(self)) };
        var skipDeeperThan = int.MaxValue;
        foreach (var (tenant, depth) in below)
        {
            if (depth > skipDeeperThan)
                continue;
            skipDeeperThan = string.Equals(tenant.Name, except, StringComparison.OrdinalIgnoreCase) ? depth : int.MaxValue;
            if (skipDeeperThan == int.MaxValue)
                options.Add(new SelectOption(tenant.Name, string.Concat(Enumerable.Repeat("　", depth)) + TenantWords.Name(tenant)));
        }

        return options;
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, IFormCollection form, ITenantSetup setup, ShellSettings self, IRecipeCatalog recipes,
        INotices notices, IAuditTrail audit, IStringLocalizer<TenantsText> text)
    {
        var input = TenantInput.From(form);
        var errors = new FormErrors();
        if (!recipes.List().Any(r => IsOffered(r) && string.Equals(r.Name, input.Recipe, StringComparison.OrdinalIgnoreCase)))
            errors.Add("Recipe", text["Recipe_Missing"]);
        if (!errors.IsEmpty)
            return Again(input, errors);

        // Where its data lie is the matter of whoever runs the installation, and so of the default tenant's administrators alone.
        var request = input.ToRequest() with { Parent = input.Parent.Length > 0 ? input.Parent : self.Name };
        if (!self.IsDefault)
            request = request with { DatabaseProvider = null, ConnectionString = null };
        var result = await setup.SetUpAsync(request, context.RequestAborted);
        if (result.Settings is not { } settings)
        {
            foreach (var problem in result.Problems)
                errors.Add(problem.Field, problem.Message);
            return Again(input, errors);
        }

        await audit.RecordAsync("tenant.created", settings.Name, null, new { settings.DisplayName, settings.Prefix, settings.Hosts, settings.Parent, settings.Recipe, State = settings.State.ToString() });
        if (result.Administrator is { } administrator && (result.Succeeded || administrator.Password is not null))
        {
            context.Response.Headers.CacheControl = "no-store";
            return Razor.Page<TenantCreatedPage>(new { Tenant = settings, administrator.UserName, administrator.Password });
        }

        if (result.Succeeded)
            notices.Success(text["Created_Done", TenantWords.Name(settings)]);
        else
            notices.Error(text["Created_Failed", TenantWords.Name(settings)]);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Tenants/" + settings.Name));
    }

    private static IResult Again(TenantInput input, FormErrors errors) =>
        Razor.Page<TenantCreatePage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
}
