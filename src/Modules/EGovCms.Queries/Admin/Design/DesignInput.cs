using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Admin.Design;

/// <summary>A query system as the designer's form has it: as it was typed, whether it can be used or not.</summary>
public sealed record DesignInput
{
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string Announcement { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>As the site's clocks have it.</summary>
    public string OpenFrom { get; init; } = "";

    public string OpenUntil { get; init; } = "";

    public string KeptVersions { get; init; } = "2";

    public IReadOnlyList<ColumnInput> Columns { get; init; } = [];

    public IReadOnlyList<WayInput> Ways { get; init; } = [];

    /// <summary>What was stored when the form was first shown, so that nobody overwrites what another did meanwhile; empty for a new system.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Reads the form.</summary>
    public static DesignInput Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Key = Word(form, nameof(Key)),
            Name = Word(form, nameof(Name)),
            Announcement = Word(form, nameof(Announcement)),
            Contact = Word(form, nameof(Contact)),
            OpenFrom = Word(form, nameof(OpenFrom)),
            OpenUntil = Word(form, nameof(OpenUntil)),
            KeptVersions = Word(form, nameof(KeptVersions)),
            Seen = Word(form, nameof(Seen)),
            Columns = [.. Places(form, nameof(Columns)).Select(place => ColumnInput.Read(form, place)).DistinctBy(column => column.Key)],
            Ways = [.. Places(form, nameof(Ways)).Select(place => WayInput.Read(form, place)).DistinctBy(way => way.Key)],
        };
    }

    internal static string Word(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

    internal static IReadOnlyList<string> Words(IFormCollection form, string name) => [.. form[name].OfType<string>().Where(value => value.Length > 0)];

    private static IEnumerable<string> Places(IFormCollection form, string list)
    {
        for (var i = 0; form.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"{list}[{i}].Key")); i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]");
    }
}
