using EGovCms.Modules;

[assembly: Module(
    Name = "Taxonomies",
    Description = "Trees of terms, the columns of a site among them, and the field that puts content into them.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Title", "EGovCms.Alias", "EGovCms.Autoroute"])]
