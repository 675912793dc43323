using EGovCms.Modules;

[assembly: Module(
    Name = "Notices",
    Description = "Notices to people: in the site, by e-mail and by text message, stored with what they tell and delivered in the background.",
    Category = "Platform",
    Dependencies = ["EGovCms.Admin", "EGovCms.Accounts", "EGovCms.Privacy"])]
