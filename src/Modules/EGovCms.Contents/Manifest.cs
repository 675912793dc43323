using EGovCms.Modules;

[assembly: Module(
    Name = "Contents",
    Description = "Content items: their public pages, their administration, their recipe steps.",
    Category = "Content",
    Dependencies = ["EGovCms.Admin"])]
[assembly: Feature(Id = "EGovCms.Contents", Name = "Contents", Category = "Content",
    Description = "Content items: their public pages, their administration, their recipe steps.", Dependencies = ["EGovCms.Admin"])]
[assembly: Feature(Id = "EGovCms.Title", Name = "Title", Category = "Content",
    Description = "TitlePart: the title that an item is listed under.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Autoroute", Name = "Autoroute", Category = "Content",
    Description = "AutoroutePart: a path of its own for each item; old paths lead to the new one.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Alias", Name = "Alias", Category = "Content",
    Description = "AliasPart: a name by which templates and code find an item.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Html", Name = "HTML body", Category = "Content",
    Description = "HtmlBodyPart: a sanitised HTML body.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Markdown", Name = "Markdown body", Category = "Content",
    Description = "MarkdownBodyPart: a body written in Markdown.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Lists", Name = "Lists", Category = "Content",
    Description = "ListPart and ContainedPart: items inside an item, in a given order.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Placements", Name = "Placements", Category = "Content",
    Description = "Rules that hide parts and fields, order them and give them alternates.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Shortcodes", Name = "Shortcodes", Category = "Content",
    Description = "Shortcodes in bodies: pictures, films, languages, and those that administrators write in Liquid.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.CustomSettings", Name = "Custom settings", Category = "Content",
    Description = "Settings of the site that are defined as content types.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Liquid", Name = "Liquid body", Category = "Content",
    Description = "LiquidPart: a body written in Liquid; filter liquid.", Dependencies = ["EGovCms.Contents"])]
[assembly: Feature(Id = "EGovCms.Fields", Name = "Fields", Category = "Content",
    Description = "Text, HTML, boolean, numeric, date, time, link, content and user picker, list of texts, place and video fields.", Dependencies = ["EGovCms.Contents"])]
