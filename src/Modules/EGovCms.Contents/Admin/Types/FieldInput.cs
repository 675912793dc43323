using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin.Types;

/// <summary>What the form of a field holds.</summary>
public sealed record FieldInput
{
    private static readonly JsonSerializerOptions Readable = new(ContentJson.Options) { WriteIndented = true };

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "TextField";

    public string DisplayName { get; init; } = "";

    public string Position { get; init; } = "";

    public string Editor { get; init; } = "";

    public string Hint { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>The other settings of the field's kind, as JSON.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Reads what was sent.</summary>
    public static FieldInput From(IFormCollection form) => new()
    {
        Name = form["Name"].ToString().Trim(),
        Kind = form["Kind"].ToString().Trim(),
        DisplayName = form["DisplayName"].ToString().Trim(),
        Position = form["Position"].ToString().Trim(),
        Editor = form["Editor"].ToString().Trim(),
        Hint = form["Hint"].ToString().Trim(),
        Required = form["Required"] == "true",
        Settings = form["Settings"].ToString().Trim(),
    };

    /// <summary>What is stored.</summary>
    public static FieldInput From(ContentPartFieldDefinition field)
    {
        var common = field.GetSettings<ContentPartFieldSettings>();
        var own = field.Settings[field.FieldName + "Settings"]?.DeepClone() as JsonObject ?? [];
        var input = new FieldInput
        {
            Name = field.Name,
            Kind = field.FieldName,
            DisplayName = common.DisplayName,
            Position = common.Position,
            Editor = common.Editor,
            Hint = own[nameof(Hint)]?.ToString() ?? "",
            Required = bool.TryParse(own[nameof(Required)]?.ToString(), out var required) && required,
        };
        own.Remove(nameof(Hint));
        own.Remove(nameof(Required));
        return input with { Settings = own.Count == 0 ? "" : own.ToJsonString(Readable) };
    }
}
