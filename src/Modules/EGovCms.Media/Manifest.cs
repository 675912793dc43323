using EGovCms.Modules;

[assembly: Module(
    Name = "Media",
    Description = "Pictures and files of the site: their library, their public addresses, the field that holds them.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.Scanning"])]
