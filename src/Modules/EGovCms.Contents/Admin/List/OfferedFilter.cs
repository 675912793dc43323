using EGovCms.Contents.Abstractions.Lists;

namespace EGovCms.Contents.Admin.List;

/// <summary>A feature's filter as the list shows it.</summary>
public sealed record OfferedFilter(string Name, string Label, string All, IReadOnlyList<ContentListChoice> Choices);
