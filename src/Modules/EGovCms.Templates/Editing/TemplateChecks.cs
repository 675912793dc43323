using EGovCms.Admin.Abstractions;
using EGovCms.Theming.Templates;
using Microsoft.Extensions.Localization;

namespace EGovCms.Templates.Editing;

/// <summary>Says what is wrong with a posted template.</summary>
internal sealed class TemplateChecks(ITemplateCatalog catalog, IStringLocalizer<TemplatesText> text)
{
    public (FormErrors Errors, TemplateException? Fault) Check(TemplateInput input)
    {
        var errors = new FormErrors();
        if (TemplateName.Normalize(input.Name) is null)
            errors.Add("Name", text["Name_Wrong"]);
        if (input.Text.Length > TemplateInput.MaxLength)
            errors.Add("Text", text["Text_TooLong", TemplateInput.MaxLength]);
        var fault = errors["Text"] is null ? catalog.Check(input.Name, input.Text) : null;
        if (fault is not null)
            errors.Add("Text", fault.Line > 0 ? text["Text_Fault", fault.Line, fault.Reason] : text["Text_FaultSomewhere", fault.Reason]);
        return (errors, fault);
    }
}
