using EGovCms.Modules;

[assembly: Module(
    Name = "Sign-on provider",
    Description = "The platform signs people in for tenants on other hosts, by OpenID Connect.",
    Category = "Security",
    Dependencies = ["EGovCms.Accounts"],
    DefaultTenantOnly = true)]
[assembly: Feature(
    Id = "EGovCms.SignOn",
    Name = "Sign-on provider",
    Description = "The platform signs people in for tenants on other hosts, by OpenID Connect.",
    Category = "Security",
    Dependencies = ["EGovCms.Accounts"],
    DefaultTenantOnly = true,
    EnabledByDependencyOnly = true)]
[assembly: Feature(
    Id = "EGovCms.SignOn.Client",
    Name = "Sign-on by the platform",
    Description = "People sign in on the platform's host and are known here.",
    Category = "Security",
    Dependencies = ["EGovCms.Accounts"],
    EnabledByDependencyOnly = true)]
