using EGovCms.Modules;

[assembly: Module(
    Name = "Portal",
    Description = "What visitors see of a site: home page of blocks, columns, articles with their surroundings, site map, display preferences.",
    Category = "Portal",
    Dependencies = ["EGovCms.Contents", "EGovCms.Autoroute", "EGovCms.Taxonomies", "EGovCms.Menus", "EGovCms.Admin", "EGovCms.Search.Unified", "EGovCms.Settings"])]
