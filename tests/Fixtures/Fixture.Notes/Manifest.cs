using EGovCms.Modules;

[assembly: Module(
    Name = "Notes",
    Description = "A drop-in module with everything that a module may have.",
    Version = "1.2.0",
    Category = "Fixtures",
    Dependencies = ["EGovCms.Admin"])]
