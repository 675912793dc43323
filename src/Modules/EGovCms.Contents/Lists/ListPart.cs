using EGovCms.Content.Items;

namespace EGovCms.Contents.Lists;

/// <summary>The item holds others, which name it in their <see cref="ContainedPart"/>.</summary>
public sealed class ListPart : ContentPart;
