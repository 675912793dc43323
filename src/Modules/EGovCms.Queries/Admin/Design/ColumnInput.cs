using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Admin.Design;

/// <summary>A column as the form has it.</summary>
public sealed record ColumnInput
{
    /// <summary>The value of <see cref="Source"/> for a column of the file; others are kinds of computations.</summary>
    public const string FromFile = "File";

    /// <summary>Given once, when the column is added: data that was imported names it by that.</summary>
    public required string Key { get; init; }

    public string Label { get; init; } = "";

    public string Type { get; init; } = "Text";

    public bool IsRequired { get; init; }

    /// <summary>A role, or the mask by which it is shown.</summary>
    public string Show { get; init; } = "Shown";

    public string Source { get; init; } = FromFile;

    /// <summary>The key of the column that is graded, or that others are taken from.</summary>
    public string First { get; init; } = "";

    /// <summary>The keys of columns that are added, or taken away.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>A step a line: <c>60 合格</c>.</summary>
    public string Steps { get; init; } = "";

    public string Otherwise { get; init; } = "";

    internal static ColumnInput Read(IFormCollection form, string place) => new()
    {
        Key = DesignInput.Word(form, place + ".Key"),
        Label = DesignInput.Word(form, place + ".Label"),
        Type = DesignInput.Word(form, place + ".Type"),
        IsRequired = form[place + ".IsRequired"].Contains("true"),
        Show = DesignInput.Word(form, place + ".Show"),
        Source = DesignInput.Word(form, place + ".Source"),
        First = DesignInput.Word(form, place + ".First"),
        Of = DesignInput.Words(form, place + ".Of"),
        Steps = DesignInput.Word(form, place + ".Steps"),
        Otherwise = DesignInput.Word(form, place + ".Otherwise"),
    };
}
