using EGovCms.Modules;

[assembly: Module(
    Name = "Working days",
    Description = "Working days, statutory holidays and make-up workdays, kept once for the installation, and the deadlines counted in them.",
    Category = "Platform",
    Dependencies = ["EGovCms.Admin"])]
[assembly: Feature(
    Id = "EGovCms.Calendar.Editing",
    Name = "Working days, editing",
    Description = "The installation's calendar in the administration: read in from the yearly notice, corrected day by day.",
    Category = "Platform",
    Dependencies = ["EGovCms.Calendar"],
    DefaultTenantOnly = true)]
