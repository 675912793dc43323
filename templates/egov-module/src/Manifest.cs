using EGovCms.Modules;

[assembly: Module(
    Name = "DISPLAY_NAME_EN",
    Description = "DISPLAY_NAME_EN",
    Author = "MODULE_AUTHOR",
    Version = "0.1.0",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Title", "EGovCms.Autoroute"])]
