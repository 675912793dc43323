using System.Text.Json.Nodes;

namespace EGovCms.Taxonomies.Admin.Terms;

/// <summary>A term of the tree and its language.</summary>
/// <param name="Node">The term's JSON in its taxonomy.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Inherited">The language that it has unless it names one.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Set">The set of its translations, or empty.</param>
public sealed record TermLanguage(JsonObject Node, string Id, string Title, string Inherited, string Culture, string Set);
