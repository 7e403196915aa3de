using ArcBundle.Browser.Tests.Driver;
using ArcBundle.Browser.Tests.Reports;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(ReportFiles))]
