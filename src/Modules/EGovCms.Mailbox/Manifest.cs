using EGovCms.Modules;

[assembly: Module(
    Name = "Mailboxes",
    Description = "Mailboxes of leaders and bodies: letters of citizens, their handling by one or several units, answers in public, and sealed reports.",
    Category = "Interaction",
    Dependencies =
    [
        "EGovCms.Admin", "EGovCms.Accounts", "EGovCms.Calendar", "EGovCms.Contents", "EGovCms.Notices", "EGovCms.Portal", "EGovCms.Privacy", "EGovCms.Protection",
        "EGovCms.Scanning", "EGovCms.Workflows",
    ])]
