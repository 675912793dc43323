using EGovCms.Modules;

[assembly: Module(
    Name = "Deployment",
    Description = "A site as a recipe: exported whole, and brought in from files.",
    Category = "Site",
    Dependencies = ["EGovCms.Admin"])]
