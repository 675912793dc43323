using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Admin;

/// <summary>A period as people read it.</summary>
internal static class TermWords
{
    public static string Of(WorkflowTerm term, IStringLocalizer<WorkflowsText> text)
    {
        var days = text["Days_" + term.Kind, term.Days].Value;
        return term.WarnDays > 0 ? text["Days_Warned", days, term.WarnDays] : days;
    }
}
