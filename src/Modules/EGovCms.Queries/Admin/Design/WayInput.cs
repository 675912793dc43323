using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Admin.Design;

/// <summary>A way to ask as the form has it.</summary>
public sealed record WayInput
{
    public required string Key { get; init; }

    public string Label { get; init; } = "";

    /// <summary>The keys of the columns that identify together.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public string Subject { get; init; } = "";

    public bool IsUnique { get; init; }

    internal static WayInput Read(IFormCollection form, string place)
    {
        var chosen = DesignInput.Words(form, place + ".Columns");
        // Imported data is found by the values in their order: those that were chosen before keep theirs.
        var before = DesignInput.Word(form, place + ".Order").Split(',');
        return new()
        {
            Key = DesignInput.Word(form, place + ".Key"),
            Label = DesignInput.Word(form, place + ".Label"),
            Columns = [.. before.Intersect(chosen), .. chosen.Except(before)],
            Subject = DesignInput.Word(form, place + ".Subject"),
            IsUnique = form[place + ".IsUnique"].Contains("true"),
        };
    }
}
