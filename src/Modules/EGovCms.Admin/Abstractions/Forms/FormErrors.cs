namespace EGovCms.Admin.Abstractions;

/// <summary>What is wrong with a form that was sent: a message for each field, and messages about the whole.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> _errors = [];

    /// <summary>All messages, in the order they were added.</summary>
    public IReadOnlyList<FormError> All => _errors;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>The first message about a field, or null.</summary>
    public string? this[string field] => _errors.Find(error => string.Equals(error.Field, field, StringComparison.Ordinal))?.Message;

    /// <summary>Adds a message about a field, named as its control is; once, however many find the same fault.</summary>
    public void Add(string field, string message)
    {
        var error = new FormError(field, message);
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    /// <summary>Adds a message about the whole form.</summary>
    public void Add(string message) => Add("", message);
}
