using EGovCms.Modules;

[assembly: Module(
    Name = "Menus",
    Description = "Menus of a site, edited as content and rendered by templates.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Alias", "EGovCms.Title"])]
[assembly: Feature(Id = "EGovCms.Menus", Name = "Menus", Category = "Content",
    Description = "Menus of a site, edited as content and rendered by templates.", Dependencies = ["EGovCms.Contents", "EGovCms.Alias", "EGovCms.Title"])]
[assembly: Feature(Id = "EGovCms.AdminMenu", Name = "Admin menus", Category = "Site",
    Description = "Further groups of links in the administration's navigation, brought by recipes.", Dependencies = ["EGovCms.Admin"])]
