using EGovCms.Modules;

[assembly: Module(
    Name = "Query systems",
    Description = "Citizens look up what concerns themselves (exam results, traffic violations, housing fund, social insurance) in data that a body imports: encrypted, found by exact match alone.",
    Category = "Interaction",
    Dependencies = ["EGovCms.Admin", "EGovCms.Accounts", "EGovCms.Portal", "EGovCms.Privacy", "EGovCms.Protection"])]
