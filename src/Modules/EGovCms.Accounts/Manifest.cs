using EGovCms.Modules;

[assembly: Module(
    Name = "Accounts",
    Description = "Users, sign-in, roles and permissions. Accounts are kept once for the platform, roles by each tenant.",
    Category = "Security",
    Dependencies = ["EGovCms.Admin"],
    AlwaysEnabled = true)]
