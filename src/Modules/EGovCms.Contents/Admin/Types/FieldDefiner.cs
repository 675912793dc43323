using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Types;

/// <summary>Changes the fields of a type's own part as their forms ask.</summary>
internal sealed class FieldDefiner(
    IContentDefinitions definitions, TypeDefiner types, INotices notices, IStringLocalizer<ContentsAdminText> text)
{
    public async Task<FormErrors> CreateAsync(ContentTypeDefinition type, FieldInput input, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        var part = await definitions.GetPartAsync(type.Name, cancellation) ?? new ContentPartDefinition { Name = type.Name };
        if (!TypeDefiner.IsName(input.Name))
            errors.Add("Name", text["BadTechnicalName"]);
        else if (part.Fields.Any(field => string.Equals(field.Name, input.Name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("Name", text["FieldExists", input.Name]);
        if (Define(new ContentPartFieldDefinition { Name = input.Name, FieldName = input.Kind }, input, errors) is { } field && errors.IsEmpty)
            await StoreAsync(type, part with { Fields = [.. part.Fields, field] }, errors, text["FieldAdded", input.Name], cancellation);
        return errors;
    }

    public async Task<FormErrors> UpdateAsync(ContentTypeDefinition type, FieldInput input, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        if (await definitions.GetPartAsync(type.Name, cancellation) is not { } part || part.Fields.FirstOrDefault(field => field.Name == input.Name) is not { } stored)
        {
            errors.Add(text["FieldGone", input.Name]);
            return errors;
        }

        if (Define(stored, input, errors) is { } changed && errors.IsEmpty)
            await StoreAsync(type, part with { Fields = [.. part.Fields.Select(field => field.Name == input.Name ? changed : field)] }, errors, text["FieldSaved", input.Name], cancellation);
        return errors;
    }

    public async Task DeleteAsync(string type, string field, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(type, cancellation) is not { } definition || await definitions.GetPartAsync(type, cancellation) is not { } part)
            return;
        var errors = new FormErrors();
        await StoreAsync(definition, part with { Fields = [.. part.Fields.Where(each => each.Name != field)] }, errors, text["FieldDeleted", field], cancellation);
        foreach (var error in errors.All)
            notices.Error(error.Message);
    }

    // A type that had no fields yet gets the part of its own that holds them.
    private async Task StoreAsync(ContentTypeDefinition type, ContentPartDefinition part, FormErrors errors, string done, CancellationToken cancellation)
    {
        var has = type.Parts.Any(each => string.Equals(each.PartName, type.Name, StringComparison.OrdinalIgnoreCase));
        var whole = has ? type : type with { Parts = [.. type.Parts, new ContentTypePartDefinition { PartName = type.Name, Name = type.Name }] };
        await types.StoreAsync([whole], [part], errors, cancellation);
        if (errors.IsEmpty)
            notices.Success(done);
    }

    private ContentPartFieldDefinition? Define(ContentPartFieldDefinition field, FieldInput input, FormErrors errors)
    {
        var settings = (JsonObject)field.Settings.DeepClone();
        if (ReadSettings(input.Settings) is not { } own)
        {
            errors.Add("Settings", text["BadSettingsJson"]);
            return null;
        }

        if (settings["ContentPartFieldSettings"] is not JsonObject common)
            settings["ContentPartFieldSettings"] = common = [];
        common["DisplayName"] = input.DisplayName;
        common["Position"] = input.Position;
        common["Editor"] = input.Editor;
        own["Hint"] = input.Hint;
        own["Required"] = input.Required;
        settings[field.FieldName + "Settings"] = own;
        return field with { Settings = settings };
    }

    private static JsonObject? ReadSettings(string json)
    {
        try
        {
            return json.Length == 0 ? [] : ContentJson.ReadObject(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}
