using EGovCms.Modules;

[assembly: Module(Name = "A bad manifest")]
[assembly: Feature(Id = "no usable id")]
