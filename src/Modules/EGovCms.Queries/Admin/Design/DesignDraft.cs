using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Admin.Design;

/// <summary>Between a definition and the designer's form.</summary>
internal static class DesignDraft
{
    private const string LocalTime = "yyyy-MM-ddTHH:mm";

    /// <summary>What most systems begin with.</summary>
    public static DesignInput New(string name, string idCard, string way) => new()
    {
        Columns =
        [
            new() { Key = "name", Label = name, IsRequired = true, Show = nameof(ColumnMask.Name) },
            new() { Key = "id-card", Label = idCard, Type = nameof(ColumnType.IdCard), IsRequired = true, Show = nameof(ColumnMask.IdCard) },
        ],
        Ways = [new() { Key = "id-card", Label = way, Columns = ["name", "id-card"], Subject = "id-card", IsUnique = true }],
    };

    public static DesignInput Of(QuerySystem system, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new()
        {
            Key = system.Key,
            Name = system.Name,
            Announcement = system.Announcement,
            Contact = system.Contact,
            OpenFrom = Written(system.OpenFromUtc),
            OpenUntil = Written(system.OpenUntilUtc),
            KeptVersions = system.KeptVersions.ToString(CultureInfo.InvariantCulture),
            Columns = [.. system.Columns.Select(Of)],
            Ways = [.. system.Ways.Select(way => new WayInput { Key = way.Key, Label = way.Label, Columns = way.Columns, Subject = way.Subject, IsUnique = way.IsUnique })],
            Seen = Mark(system),
        };

        string Written(DateTime? utc) => utc is { } time ? site.ToSiteTime(time).ToString(LocalTime, CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Tells one content of a definition from another; whether it is open does not count, as the designer leaves that alone.</summary>
    public static string Mark(QuerySystem system) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(QuerySystems.Write(system with { State = QueryState.Draft }))));

    /// <summary>The definition that the form makes. What cannot be read is told, and left out.</summary>
    public static QuerySystem Read(DesignInput input, QueryState state, SiteSettings site, Action<string, string> tell)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(tell);
        // What identifies a row has to be in each.
        var identifying = input.Ways.SelectMany(way => way.Columns).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Key = input.Key,
            Name = input.Name,
            Announcement = input.Announcement,
            Contact = input.Contact,
            State = state,
            OpenFromUtc = Time(input.OpenFrom, nameof(input.OpenFrom)),
            OpenUntilUtc = Time(input.OpenUntil, nameof(input.OpenUntil)),
            KeptVersions = int.TryParse(input.KeptVersions, NumberStyles.None, CultureInfo.InvariantCulture, out var kept) ? kept : -1,
            Columns = [.. input.Columns.Select((column, i) => Read(column, identifying.Contains(column.Key), message => tell($"Columns[{i}].Steps", message)))],
            Ways = [.. input.Ways.Select(way => new WayToAsk { Key = way.Key, Label = way.Label, Columns = way.Columns, Subject = way.Subject, IsUnique = way.IsUnique })],
        };

        DateTime? Time(string typed, string field)
        {
            if (typed.Length == 0)
                return null;
            if (DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
                return site.ToUtc(local);
            tell(field, "Desk_NoTime");
            return null;
        }
    }

    private static ColumnInput Of(QueryColumn column)
    {
        var computed = column.Computed;
        var hasFirst = computed?.Kind is ComputationKind.Difference or ComputationKind.Grade;
        return new()
        {
            Key = column.Key,
            Label = column.Label,
            Type = column.Type.ToString(),
            IsRequired = column.IsRequired,
            Show = column is { Role: ColumnRole.Masked, Mask: { } mask } ? mask.ToString() : column.Role.ToString(),
            Source = computed?.Kind.ToString() ?? ColumnInput.FromFile,
            First = hasFirst ? string.Concat(computed!.Of.Take(1)) : "",
            Of = computed is null ? [] : [.. computed.Of.Skip(hasFirst ? 1 : 0)],
            Steps = computed is null ? "" : string.Join('\n', computed.Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.AtLeast} {step.Words}"))),
            Otherwise = computed?.Otherwise ?? "",
        };
    }

    private static QueryColumn Read(ColumnInput input, bool isIdentifying, Action<string> tell)
    {
        var mask = Named<ColumnMask>(input.Show);
        var computation = Named<ComputationKind>(input.Source);
        return new()
        {
            Key = input.Key,
            Label = input.Label,
            Type = Named<ColumnType>(input.Type) ?? ColumnType.Text,
            IsRequired = computation is null && (input.IsRequired || isIdentifying),
            Role = mask is not null ? ColumnRole.Masked : Named<ColumnRole>(input.Show) ?? ColumnRole.Shown,
            Mask = mask,
            Computed = computation is not { } kind ? null : new()
            {
                Kind = kind,
                Of = kind switch
                {
                    ComputationKind.Sum => input.Of,
                    ComputationKind.Grade => input.First.Length > 0 ? [input.First] : [],
                    _ => [.. new[] { input.First }.Where(first => first.Length > 0), .. input.Of.Where(key => key != input.First)],
                },
                Steps = kind is ComputationKind.Grade ? Steps(input.Steps, tell) : [],
                Otherwise = kind is ComputationKind.Grade ? input.Otherwise : "",
            },
        };
    }

    /// <summary>By its name alone: a number is no choice of the form.</summary>
    private static T? Named<T>(string name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : null;

    private static List<GradeStep> Steps(string typed, Action<string> tell)
    {
        var steps = new List<GradeStep>();
        foreach (var line in typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split([' ', '\t', '=', '　', ',', '，', ':', '：'], 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var least) && parts[1].Length > 0)
                steps.Add(new GradeStep(least, parts[1]));
            else
                tell("Desk_NoStep");
        }

        return steps;
    }
}
