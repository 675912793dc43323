using EGovCms.Modules;

[assembly: Module(
    Name = "Templates",
    Description = "The tenant's own templates, which override its theme's, and the choice of theme.",
    Category = "Site",
    Dependencies = ["EGovCms.Admin"])]
