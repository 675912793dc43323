using Serilog;
using Serilog.Formatting.Compact;

namespace EGovCms.Web.Operation;

/// <summary>Structured logs: JSON lines in files under the data folder, readable lines on the console.</summary>
internal static class Logging
{
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Tenant} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Every entry of a request carries <c>Tenant</c>, <c>@tr</c> (trace id) and <c>@sp</c> (span id). Files roll daily and
    /// are kept for 31 days. <c>Logging:Console=json</c> makes the console speak JSON too, for containers;
    /// <c>none</c> silences it.
    /// </summary>
    public static void AddEgovLogging(this WebApplicationBuilder builder, string dataFolder)
    {
        // Each host has its own: with the static one, two hosts of a process would write into one's files.
        builder.Host.UseSerilog((context, logger) =>
        {
            logger.ReadFrom.Configuration(context.Configuration)
                .Enrich.FromLogContext()
                .WriteTo.File(new CompactJsonFormatter(), Path.Combine(dataFolder, "logs", "egov-.json"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true);
            switch (context.Configuration["Logging:Console"]?.ToLowerInvariant())
            {
                case "json":
                    logger.WriteTo.Console(new CompactJsonFormatter());
                    break;
                case "none":
                    break;
                default:
                    logger.WriteTo.Console(outputTemplate: ConsoleLine, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                    break;
            }
        }, preserveStaticLogger: true);
    }
}
