using EGovCms.Modules;

[assembly: Module(Name = "Throws when it starts")]
[assembly: Feature(Id = "Fixture.Throwing.Beside", Name = "Beside", Description = "A feature of the same module that would not throw.")]
