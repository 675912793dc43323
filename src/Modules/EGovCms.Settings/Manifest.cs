using EGovCms.Modules;

[assembly: Module(
    Name = "Settings",
    Description = "The site's particulars: name, identifier code, filing numbers, main colour, language and time zone.",
    Category = "Site",
    Dependencies = ["EGovCms.Admin"],
    AlwaysEnabled = true)]
