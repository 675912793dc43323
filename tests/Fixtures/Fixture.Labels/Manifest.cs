using EGovCms.Modules;

[assembly: Module(Name = "Labels", Category = "Fixtures", Dependencies = ["Fixture.Notes"])]
