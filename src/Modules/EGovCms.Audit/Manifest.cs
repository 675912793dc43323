using EGovCms.Modules;

[assembly: Module(
    Name = "Audit",
    Description = "The append-only record of who did what, each entry sealed by the hash of the one before it.",
    Category = "Security",
    Dependencies = ["EGovCms.Admin", "EGovCms.Accounts"],
    AlwaysEnabled = true)]
