using EGovCms.Modules;

[assembly: Module(
    Name = "Publish later",
    Description = "Items that are published or taken back by themselves at a given time.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.PublishLater", Name = "Publish later", Category = "Content",
    Description = "PublishLaterPart: a draft becomes public at a given time.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.ArchiveLater", Name = "Archive later", Category = "Content",
    Description = "ArchiveLaterPart: a public item is taken back at a given time.", Dependencies = ["EGovCms.PublishLater"])]
