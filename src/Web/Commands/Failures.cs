using EGovCms.Accounts.Abstractions;
using EGovCms.Recipes;
using EGovCms.Tenancy;

namespace EGovCms.Web.Commands;

/// <summary>What a failed command says.</summary>
internal static class Failures
{
    /// <summary>The exit code and the message of what a command threw.</summary>
    public static (int ExitCode, string Message) Tell(Exception failure, CommandText text) => failure switch
    {
        CommandException known => (known.ExitCode, known.Message),
        RecipeException recipe => (ExitCode.Recipe, recipe.Message),
        AdministratorSetupException account => (ExitCode.Refused, account.Message),
        ShellConflictException => (ExitCode.Refused, text["Conflict"]),
        TenantStartException start => (ExitCode.Refused, text["Start_Failed", start.Reference, start.InnerException?.Message]),
        InvalidDataException data => (ExitCode.Refused, data.Message),
        OperationCanceledException => (ExitCode.Failed, text["Cancelled"]),
        IOException or UnauthorizedAccessException => (ExitCode.Failed, failure.Message),
        _ => (ExitCode.Failed, text["Failed", failure.GetType().Name, failure.Message]),
    };
}
