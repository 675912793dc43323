using EGovCms.Content.Fields;

namespace EGovCms.Content.Tests.Fixtures;

/// <summary>Trims words and refuses empty ones.</summary>
internal sealed class WordFieldHandler : ContentFieldHandler<WordField>
{
    public override ValueTask<WordField?> NormalizeAsync(WordField value, ContentFieldContext context) =>
        ValueTask.FromResult<WordField?>(new WordField { Text = value.Text?.Trim() });

    public override ValueTask ValidateAsync(WordField value, ContentFieldContext context)
    {
        if (string.IsNullOrEmpty(value.Text))
            context.Fail("A word is needed.");
        return ValueTask.CompletedTask;
    }
}
