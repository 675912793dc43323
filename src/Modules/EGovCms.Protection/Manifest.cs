using EGovCms.Modules;

[assembly: Module(
    Name = "Protection",
    Description = "Keeps floods and robots off public forms, without third parties and without pictures to be recognised.",
    Category = "Security")]
