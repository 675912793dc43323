using EGovCms.Browser.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// Everything shares two cores with a browser: one test at a time is the quickest and the steadiest.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(City))]
