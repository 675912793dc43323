using EGovCms.Modules;

[assembly: Module(
    Name = "Localization",
    Description = "LocalizationPart: the language of an item, and which items are translations of each other.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
