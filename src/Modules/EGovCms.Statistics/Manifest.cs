using EGovCms.Modules;

[assembly: Module(
    Name = "Visits",
    Description = "Counts pages, visits and visitors of the site without cookies and without third parties, robots apart from people.",
    Category = "Content",
    Dependencies = ["EGovCms.Admin", "EGovCms.Contents", "EGovCms.Taxonomies"])]
