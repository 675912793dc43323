using EGovCms.Modules;

[assembly: Module(
    Name = "Flows",
    Description = "Items that are made of other items: bags, flows of widgets, widgets by zone.",
    Category = "Content",
    Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Flows", Name = "Flows", Category = "Content",
    Description = "BagPart and FlowPart: items inside an item, in order; widgets with a width and an alignment.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Widgets", Name = "Widgets", Category = "Content",
    Description = "WidgetsListPart: an item that puts widgets into the zones of its own page.", Dependencies = ["EGovCms.Contents"])]
