using EGovCms.Modules;

[assembly: Module(
    Name = "SEO",
    Description = "SeoMetaPart: title, description, keywords and canonical address of a page, as search engines see them.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
