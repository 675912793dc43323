using EGovCms.Modules;

[assembly: Module(
    Name = "Scanning",
    Description = "Looks for viruses in what people upload, by a ClamAV daemon.",
    Category = "Security")]
