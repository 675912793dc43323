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
        if (administrator is not null)
            lines.AddRow("用户 User", Markup.Escape(administrator.UserName));
        if (administrator is { Password: { } password })
        {
            lines.AddRow("密码 Password", Markup.Escape(password));
            lines.AddRow("", "[yellow]仅显示这一次，请妥善保管 · shown this once, keep it[/]");
        }
        else if (administrator is not null)
        {
            lines.AddRow("密码 Password", "Setup:AdminPassword");
        }
        else
        {
            lines.AddRow("登录 Sign in", "用已有账号登录 · with an account of yours");
            lines.AddRow("", "[grey]忘记密码 · forgotten? user reset NAME[/]");
        }

        AnsiConsole.Write(new Panel(lines).Header(" EGovCms ").RoundedBorder().Padding(2, 1));
    }
}
