using EGovCms.Modules;

[assembly: Module(
    Name = "Search indexes",
    Description = "Full-text indexes of public content, which follow its changes, and the queries of the source Lucene.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.NamedQueries"])]
