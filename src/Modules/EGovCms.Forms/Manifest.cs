using EGovCms.Modules;

[assembly: Module(
    Name = "Forms",
    Description = "Forms made of widgets: inputs, text areas, choices, buttons, labels.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Title", "EGovCms.Flows"])]
