using System.Security.Claims;
using EGovCms.Tenancy.Security;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>has_permission</c>, <c>is_in_role</c>, <c>has_claim</c>, <c>user_id</c>: of <c>User</c>, whoever else is given has nothing.</summary>
internal sealed class UserFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("has_permission", "{% if User | has_permission: \"EditTemplates\" %}", "Whether the user holds a permission in this tenant. Permissions are for all items of a kind: a second argument is not looked at."),
        LiquidEntry.Filter("is_in_role", "{% assign editor = User | is_in_role: \"Editor\" %}", "Whether the user has the role."),
        LiquidEntry.Filter("has_claim", "{% assign it = User | has_claim: \"unit\", \"office\" %}", "Whether the user has the claim with that value."),
        LiquidEntry.Filter("user_id", "{{ User | user_id }}", "The user's id, nothing for a visitor."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("has_permission", HasPermissionAsync);
        options.Filters.AddFilter("is_in_role", static (input, arguments, _) =>
            Of(input) is { } user && user.IsInRole(Text(arguments, "is_in_role", "a role")) ? BooleanValue.True : BooleanValue.False);
        options.Filters.AddFilter("has_claim", static (input, arguments, _) =>
            Of(input) is { } user && user.HasClaim(Text(arguments, "has_claim", "a claim's type"), arguments.At(1).ToStringValue()) ? BooleanValue.True : BooleanValue.False);
        options.Filters.AddFilter("user_id", static (input, _, _) =>
            Of(input)?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? StringValue.Create(id) : NilValue.Instance);
    }

    private static async ValueTask<FluidValue> HasPermissionAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var name = Text(arguments, "has_permission", "a permission");
        var services = context.Services();
        if (Of(input) is not { Identity.IsAuthenticated: true } user || services.GetService<IAuthorizationService>() is not { } authorization)
            return BooleanValue.False;
        return await authorization.HasPermissionAsync(user, new Permission(name, "")) ? BooleanValue.True : BooleanValue.False;
    }

    private static ClaimsPrincipal? Of(FluidValue input) => input.ToObjectValue() as ClaimsPrincipal;

    private static string Text(FilterArguments arguments, string filter, string what) =>
        arguments.At(0).ToStringValue() is { Length: > 0 } text
            ? text
            : throw new ArgumentException($"The filter '{filter}' needs {what}: {{{{ User | {filter}: \"…\" }}}}.");
}
