using EGovCms.Modules;

[assembly: Module(
    Name = "Menus",
    Description = "Menus of a site, edited as content and rendered by templates.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Alias", "EGovCms.Title"])]
