using EGovCms.Modules;

[assembly: Module(
    Name = "SEO",
    Description = "What search engines see of the site.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Seo", Name = "SEO", Category = "Content",
    Description = "What search engines see of a page: SeoMetaPart for its title, description, keywords and canonical address; Open Graph and structured data for every public page.",
    Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.SearchPush", Name = "Telling search engines", Category = "Content",
    Description = "Tells IndexNow and Baidu of pages that came, changed or went, where a webmaster switches it on.",
    Dependencies = ["EGovCms.Portal", "EGovCms.Privacy", "EGovCms.Settings"])]
