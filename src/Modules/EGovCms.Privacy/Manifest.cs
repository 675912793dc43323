using EGovCms.Modules;

[assembly: Module(
    Name = "Personal data",
    Description = "Protects what people confide to the site: encrypted at rest, masked before it is published, sealed for those alone who may read it.",
    Category = "Security")]
