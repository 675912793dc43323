using EGovCms.Modules;

[assembly: Module(
    Name = "Tenants",
    Description = "The sites below this one: set up from recipes, switched, changed, removed after a backup.",
    Category = "Platform",
    Dependencies = ["EGovCms.Accounts", "EGovCms.Admin"])]
[assembly: Feature(
    Id = "EGovCms.Features",
    Name = "Features",
    Description = "Lets administrators switch the features of their site.",
    Category = "Platform",
    Dependencies = ["EGovCms.Admin"],
    AlwaysEnabled = true)]
