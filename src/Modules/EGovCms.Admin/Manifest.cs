using EGovCms.Modules;

[assembly: Module(
    Name = "Admin",
    Description = "The administration: its dashboard, navigation, and the components that pages of other modules are made of.",
    Category = "Administration")]
