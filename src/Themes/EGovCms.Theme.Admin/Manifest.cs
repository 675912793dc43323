using EGovCms.Modules;

[assembly: Theme(
    Name = "Admin theme",
    Description = "The look of the administration.",
    Category = "Themes",
    ForAdmin = true,
    Dependencies = ["EGovCms.Admin"])]
