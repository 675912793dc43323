using EGovCms.Modules;

[assembly: Module(Name = "Made for another framework")]
