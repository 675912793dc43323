using EGovCms.Modules;

[assembly: Theme(
    Name = "Portal theme",
    Description = "The look of public sites: portal, bodies, departments. One main colour a site; light, dark, elder view and print.",
    Category = "Themes",
    Dependencies = ["EGovCms.Portal"])]
