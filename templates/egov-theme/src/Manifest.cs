using EGovCms.Modules;

[assembly: Theme(
    Name = "DISPLAY_NAME_EN",
    Description = "DISPLAY_NAME_EN",
    Author = "MODULE_AUTHOR",
    Version = "0.1.0",
    Category = "Themes",
    BaseTheme = "EGovCms.Theme.Portal",
    Dependencies = ["EGovCms.Theme.Portal"])]
