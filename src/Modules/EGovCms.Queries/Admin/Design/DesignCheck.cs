using System.Text.RegularExpressions;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Queries.Definitions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Design;

/// <summary>Makes a definition of the form, and tells at which field something is wrong. Scoped.</summary>
internal sealed partial class DesignCheck(QuerySystemValidator validator, ISettingsStore settings, IStringLocalizer<QueriesText> text)
{
    /// <summary>The page for new systems stands where the pages of a system of that key would.</summary>
    private const string ReservedKey = "new";

    public async Task<(QuerySystem System, FormErrors Errors)> ReadAsync(DesignInput input, QueryState state)
    {
        ArgumentNullException.ThrowIfNull(input);
        var errors = new FormErrors();
        var system = DesignDraft.Read(input, state, await settings.GetAsync<SiteSettings>(), (field, message) => errors.Add(field, text[message]));
        if (system.Key == ReservedKey)
            errors.Add(nameof(system.Key), text["Desk_KeyTaken", system.Key]);
        // What could not even be read is told once.
        var unread = errors.All.Select(error => error.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, message) in validator.Check(system).Select(problem => (FieldOf(problem.Place, system), problem.Message)))
        {
            if (!unread.Contains(field))
                errors.Add(field, message);
        }

        return (system, errors);
    }

    /// <summary>The form asks some things in one control, and some as a whole.</summary>
    private static string FieldOf(string place, QuerySystem system)
    {
        var field = place.TrimStart('.');
        if (ColumnPlace().Match(field) is { Success: true } match && int.TryParse(match.Groups[2].ValueSpan, out var at))
        {
            var isGrade = system.Columns[at].Computed?.Kind is ComputationKind.Grade;
            return match.Groups[1].Value + match.Groups[3].Value switch
            {
                "Mask" or "Role" => "Show",
                "Computed.Steps" => "Steps",
                var member when member.StartsWith("Computed.Of", StringComparison.Ordinal) => isGrade ? "First" : "Of",
                var member => member,
            };
        }

        return field switch
        {
            "OpenFromUtc" => nameof(DesignInput.OpenFrom),
            "OpenUntilUtc" => nameof(DesignInput.OpenUntil),
            _ => WayColumn().Replace(field, "$1"),
        };
    }

    [GeneratedRegex(@"\A(Columns\[(\d+)\]\.)(.+)\z")]
    private static partial Regex ColumnPlace();

    [GeneratedRegex(@"\A(Ways\[\d+\]\.Columns)\[\d+\]\z")]
    private static partial Regex WayColumn();
}
