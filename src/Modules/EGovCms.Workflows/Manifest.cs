using EGovCms.Modules;

[assembly: Module(
    Name = "Workflows",
    Description = "Cases that go from state to state by definitions that webmasters edit: who may do what, forms, parallel tasks, deadlines in working days.",
    Category = "Platform",
    Dependencies = ["EGovCms.Admin", "EGovCms.Accounts", "EGovCms.Calendar", "EGovCms.Privacy"])]
