using System.CommandLine;
using EGovCms.Modules;
using EGovCms.Tenants.Abstractions;
using Spectre.Console;

namespace EGovCms.Web.Commands;

/// <summary><c>feature …</c>: the features of a site.</summary>
internal static class FeatureCommands
{
    public static Command Create(CommandSet set)
    {
        var tenant = set.Tenant();
        var id = set.Argument("feature");
        return set.Group("feature",
            set.Command("list", "feature_list", i => ListAsync(i, i.Value(tenant)!), tenant),
            set.Command("enable", "feature_enable", i => SwitchAsync(i, i.Value(tenant)!, i.Required(id), enable: true), id, tenant),
            set.Command("disable", "feature_disable", i => SwitchAsync(i, i.Value(tenant)!, i.Required(id), enable: false), id, tenant));
    }

    private static async Task<int> ListAsync(Invocation invocation, string tenant)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(tenant, invocation);
        var features = scope.Services.GetRequiredService<IFeatureSwitch>();
        var enabled = features.Enabled.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = scope.Services.GetRequiredService<ModuleCatalog>().Features
            .Select(f => (f.Id, Name: features.NameOf(f), State: f.AlwaysEnabled ? "always" : enabled.Contains(f.Id) ? "on" : "off"))
            .Concat(features.Absent.Select(gone => (Id: gone, Name: gone, State: "absent")))
            .OrderBy(f => f.Id, StringComparer.OrdinalIgnoreCase).ToList();
        invocation.Terminal.Result(rows.Select(f => new { f.Id, f.Name, f.State }), () =>
        {
            var table = invocation.Terminal.Table("Feature", "Title", "State");
            foreach (var (id, name, state) in rows)
                table.AddRow(new Text(id), new Text(name), new Text(invocation.Text["Feature_" + state], new Style(state is "off" ? Color.Grey : state is "absent" ? Color.Red : Color.Green)));
            return table;
        });
        return ExitCode.Done;
    }

    private static async Task<int> SwitchAsync(Invocation invocation, string tenant, string id, bool enable)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(tenant, invocation);
        var features = scope.Services.GetRequiredService<IFeatureSwitch>();
        var catalog = scope.Services.GetRequiredService<ModuleCatalog>();
        IReadOnlyList<FeatureInfo> also = [];
        if (catalog.TryGetFeature(id, out var feature))
        {
            also = enable ? features.AlsoEnabled(feature) : features.AlsoDisabled(feature);
            TenantCommands.Require(await (enable ? features.EnableAsync(feature, invocation.Cancellation) : features.DisableAsync(feature, invocation.Cancellation)));
        }
        else if (!enable && features.Absent.Contains(id, StringComparer.OrdinalIgnoreCase))
            TenantCommands.Require(await features.ForgetAsync(id, invocation.Cancellation));
        else if (catalog.Problems.FirstOrDefault(problem => string.Equals(problem.ModuleId ?? problem.Folder, id, StringComparison.OrdinalIgnoreCase)) is { } problem)
            throw new CommandException(ExitCode.NotFound, invocation.Text["Doctor_ModuleLeftOut", problem.Folder, problem.Kind, problem.Detail]);
        else
            throw new CommandException(ExitCode.NotFound, invocation.Text["Feature_Unknown", id]);

        invocation.Terminal.Done(
            new { tenant = scope.Settings.Name, feature = feature?.Id ?? id, enabled = enable, also = also.Select(f => f.Id) },
            invocation.Text[Said(enable, also.Count > 0), feature?.Id ?? id, scope.Settings.Name], [.. also.Select(f => f.Id)]);
        return ExitCode.Done;
    }

    private static string Said(bool enable, bool others) => (enable, others) switch
    {
        (true, true) => "Feature_EnabledWith",
        (true, false) => "Feature_Enabled",
        (false, true) => "Feature_DisabledWith",
        _ => "Feature_Disabled",
    };
}
