using EGovCms.Modules;

[assembly: Module(
    Name = "Layers",
    Description = "Widgets in the zones of every page, shown where the rule of their layer holds.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
