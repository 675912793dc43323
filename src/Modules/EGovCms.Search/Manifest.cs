using EGovCms.Modules;

[assembly: Module(
    Name = "Search indexes",
    Description = "Full-text indexes of public content, which follow its changes, and the queries of the source Lucene.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents", "EGovCms.NamedQueries"])]
[assembly: Feature(Id = "EGovCms.Search", Name = "Search indexes", Category = "Content",
    Description = "Full-text indexes of public content, which follow its changes, and the queries of the source Lucene.", Dependencies = ["EGovCms.Contents", "EGovCms.NamedQueries"])]
[assembly: Feature(Id = "EGovCms.Search.Unified", Name = "Search over all sites", Category = "Content",
    Description = "What is public on this site is found from every site: by words, their parts, their sounds.", Dependencies = ["EGovCms.Admin", "EGovCms.Contents", "EGovCms.Privacy", "EGovCms.Taxonomies"])]
[assembly: Feature(Id = "EGovCms.Search.Editing", Name = "Words and answers of the search", Category = "Content",
    Description = "For the portal: the city's own words, words that mean the same, and pages that come first for some questions.", Dependencies = ["EGovCms.Search.Unified"])]
