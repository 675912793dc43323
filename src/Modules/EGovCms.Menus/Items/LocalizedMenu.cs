using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Menus.Abstractions;

namespace EGovCms.Menus.Items;

/// <summary>A menu and its language.</summary>
internal sealed record LocalizedMenu(Menu Menu, ItemLanguage Language);
