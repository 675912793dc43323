using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.NamedQueries.Editing;

/// <summary>A query as posted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FormerName">The name it had; empty for a new one.</param>
/// <param name="Source">What runs it.</param>
/// <param name="Index">The search index, for sources that have several.</param>
/// <param name="Template">The query.</param>
/// <param name="ReturnsItems">Whether it gives items.</param>
/// <param name="Parameters">Values for trying it, as JSON.</param>
public sealed record QueryInput(string Name, string FormerName, string Source, string Index, string Template, bool ReturnsItems, string Parameters)
{
    public const int MaxTemplate = 16 * 1024;

    internal static QueryInput From(IFormCollection form) => new(
        form["Name"].ToString().Trim(), form["FormerName"].ToString().Trim(), form["Source"].ToString(), form[nameof(Index)].ToString().Trim(),
        form["Template"].ToString().ReplaceLineEndings("\n"), form["ReturnsItems"] == "true", form["Parameters"].ToString());

    internal static QueryInput From(NamedQuery query) => new(
        query.Name, query.Name, query.Source, query.Properties[nameof(Index)]?.ToString() ?? "", query.Template, query.ReturnsItems, "");

    /// <summary>The query; what the page does not show stays as it was.</summary>
    internal NamedQuery ToQuery(NamedQuery? former)
    {
        var properties = (JsonObject?)former?.Properties.DeepClone() ?? [];
        properties.Remove(nameof(Index));
        if (Index.Length > 0)
            properties[nameof(Index)] = Index;
        return new NamedQuery { Name = Name, Source = Source, Template = Template, ReturnsItems = ReturnsItems, Properties = properties };
    }
}
