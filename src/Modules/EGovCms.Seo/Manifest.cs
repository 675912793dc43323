using EGovCms.Modules;

[assembly: Module(
    Name = "SEO",
    Description = "What search engines see of a page: SeoMetaPart for its title, description, keywords and canonical address; Open Graph and structured data for every public page.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
