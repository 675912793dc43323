using EGovCms.Accounts.Abstractions;
using Spectre.Console;

namespace EGovCms.Web.Setup;

/// <summary>What whoever started the host reads on the console: where to go and how to sign in.</summary>
internal static class Welcome
{
    /// <summary>Prints the addresses, and the first administrator's random password this once.</summary>
    public static void Print(ICollection<string> addresses, AdministratorAccount? administrator)
    {
        var address = addresses.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/') ?? "";
        var lines = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        lines.AddRow("门户 Portal", $"{address}/");
        lines.AddRow("管理 Admin", $"{address}/Admin");
        if (administrator is { Password: { } password })
        {
            lines.AddRow("用户 User", administrator.UserName);
            lines.AddRow("密码 Password", Markup.Escape(password));
            lines.AddRow("", "[yellow]仅显示这一次，请妥善保管 · shown this once, keep it[/]");
        }

        AnsiConsole.Write(new Panel(lines).Header(" EGovCms ").RoundedBorder().Padding(2, 1));
    }
}
