using System.Collections.Frozen;
using EGovCms.Menus.Abstractions;

namespace EGovCms.Menus.Items;

/// <summary>All menus by alias.</summary>
internal sealed record MenuSet(FrozenDictionary<string, Menu> ByAlias);
