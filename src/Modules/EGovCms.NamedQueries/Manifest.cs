using EGovCms.Modules;

[assembly: Module(
    Name = "Queries",
    Description = "Named queries over public content, for templates: in a reading SQL over content indexes.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
