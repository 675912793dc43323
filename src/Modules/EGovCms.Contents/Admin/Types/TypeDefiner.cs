using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Data.Audit;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Types;

/// <summary>Changes content types as their forms ask; every change is checked whole before it is stored.</summary>
internal sealed class TypeDefiner(
    IContentDefinitions definitions, IEnumerable<KnownPart> known, INotices notices, IAuditTrail audit, IStringLocalizer<ContentsAdminText> text)
{
    public async Task<TypeEditModel?> ModelAsync(string name, TypeInput? input, FormErrors errors, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(name, cancellation) is not { } type)
            return null;
        var used = type.Parts.Select(part => part.PartName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var defined = (await definitions.ListPartsAsync(cancellation)).Where(part => part.GetSettings<ContentPartSettings>().Attachable).Select(part => part.Name);
        var addable = known.Select(part => part.Name).Concat(defined)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(part => !used.Contains(part))
            .Order(StringComparer.Ordinal)
            .Select(part => new SelectOption(part, part))
            .ToList();
        return new TypeEditModel(type, input ?? TypeInput.From(type), await definitions.GetPartAsync(type.Name, cancellation), addable, errors);
    }

    public async Task<FormErrors> CreateAsync(TypeInput input, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        if (input.DisplayName.Length == 0)
            errors.Add("DisplayName", text["TypeNeedsDisplayName"]);
        if (!IsName(input.Name))
            errors.Add("Name", text["BadTechnicalName"]);
        else if (await definitions.GetTypeAsync(input.Name, cancellation) is not null)
            errors.Add("Name", text["TypeExists", input.Name]);
        if (!errors.IsEmpty)
            return errors;

        var parts = new List<ContentTypePartDefinition> { Part("TitlePart", 0), Part(input.Name, 1) };
        parts.RemoveAll(part => part.PartName != input.Name && !known.Any(each => each.Name == part.PartName));
        var type = Apply(new ContentTypeDefinition { Name = input.Name, Parts = parts }, input);
        await StoreAsync([type], [new ContentPartDefinition { Name = input.Name }], errors, cancellation);
        if (errors.IsEmpty)
            notices.Success(text["TypeCreated", input.DisplayName]);
        return errors;
    }

    public async Task<FormErrors> UpdateAsync(TypeInput input, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        if (input.DisplayName.Length == 0)
            errors.Add("DisplayName", text["TypeNeedsDisplayName"]);
        if (!errors.IsEmpty || await definitions.GetTypeAsync(input.Name, cancellation) is not { } type)
            return errors;
        await StoreAsync([Apply(Reordered(type, input.PartOrder), input)], [], errors, cancellation);
        if (errors.IsEmpty)
            notices.Success(text["TypeSaved", input.DisplayName]);
        return errors;
    }

    public async Task AddPartAsync(string name, string part, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(name, cancellation) is not { } type || part.Length == 0)
            return;
        var errors = new FormErrors();
        await StoreAsync([type with { Parts = [.. type.Parts, Part(part, type.Parts.Count)] }], [], errors, cancellation);
        Say(errors, text["PartAdded", part]);
    }

    public async Task RemovePartAsync(string name, string part, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(name, cancellation) is not { } type)
            return;
        var errors = new FormErrors();
        await StoreAsync([type with { Parts = [.. type.Parts.Where(each => each.Name != part)] }], [], errors, cancellation);
        Say(errors, text["PartRemoved", part]);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        await definitions.RemoveTypeAsync(name, cancellation);
        await audit.RecordAsync("type.removed", name, cancellation: cancellation);
        notices.Success(text["TypeDeleted", name]);
    }

    /// <summary>Stores definitions; what makes them unusable becomes a message of the form.</summary>
    public async Task StoreAsync(
        IReadOnlyCollection<ContentTypeDefinition> types, IReadOnlyCollection<ContentPartDefinition> parts, FormErrors errors, CancellationToken cancellation)
    {
        try
        {
            if (await definitions.SaveAsync(types, parts, cancellation))
                await audit.RecordAsync("type.changed", types.FirstOrDefault()?.Name ?? parts.First().Name, null, new { Types = types, Parts = parts }, cancellation);
        }
        catch (ContentDefinitionException exception)
        {
            errors.Add(exception.Message);
        }
    }

    /// <summary>Whether a text can name a type, part or field.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private void Say(FormErrors errors, string done)
    {
        if (errors.IsEmpty)
            notices.Success(done);
        foreach (var error in errors.All)
            notices.Error(error.Message);
    }

    private static ContentTypePartDefinition Part(string name, int position) => new()
    {
        PartName = name,
        Name = name,
        Settings = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position.ToString(CultureInfo.InvariantCulture) } },
    };

    // Other settings stay as they are: a recipe may have given some that the form does not show.
    private static ContentTypeDefinition Apply(ContentTypeDefinition type, TypeInput input)
    {
        var settings = (JsonObject)type.Settings.DeepClone();
        if (settings["ContentTypeSettings"] is not JsonObject own)
            settings["ContentTypeSettings"] = own = [];
        own["Description"] = input.Description;
        own["Stereotype"] = input.Stereotype;
        own["Creatable"] = input.Creatable;
        own["Listable"] = input.Listable;
        own["Draftable"] = input.Draftable;
        own["Versionable"] = input.Versionable;
        return type with { DisplayName = input.DisplayName, Settings = settings };
    }

    private static ContentTypeDefinition Reordered(ContentTypeDefinition type, IReadOnlyList<string> order)
    {
        if (order.Count == 0)
            return type;
        return type with
        {
            Parts = [.. type.Parts.Select(part =>
            {
                var settings = (JsonObject)part.Settings.DeepClone();
                if (settings["ContentTypePartSettings"] is not JsonObject own)
                    settings["ContentTypePartSettings"] = own = [];
                var place = order.ToList().IndexOf(part.Name);
                own["Position"] = (place < 0 ? order.Count : place).ToString(CultureInfo.InvariantCulture);
                return part with { Settings = settings };
            })],
        };
    }
}
