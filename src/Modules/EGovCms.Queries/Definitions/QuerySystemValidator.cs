using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Definitions;

/// <summary>Checks a definition, wherever it comes from: the designer, a recipe.</summary>
internal sealed class QuerySystemValidator(IStringLocalizer<QueriesText> text)
{
    private const int LongestName = 100;
    private const int LongestText = 20_000;
    private const int MostColumns = 100;
    private const int MostWays = 4;
    private const int MostKept = 20;

    /// <summary>All that is wrong; empty when it can be used.</summary>
    public IReadOnlyList<QueryProblem> Check(QuerySystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var problems = new List<QueryProblem>();
        CheckItself(system, problems);
        CheckKeys(system.Columns, column => column.Key, nameof(system.Columns), problems);
        CheckKeys(system.Ways, way => way.Key, nameof(system.Ways), problems);
        for (var i = 0; i < system.Columns.Count; i++)
            CheckColumn(system, system.Columns[i], $".{nameof(system.Columns)}[{i}]", problems);
        for (var i = 0; i < system.Ways.Count; i++)
            CheckWay(system, system.Ways[i], $".{nameof(system.Ways)}[{i}]", problems);
        return problems;
    }

    private void CheckItself(QuerySystem system, List<QueryProblem> problems)
    {
        if (!QueryKey.IsValid(system.Key))
            Add(problems, ".Key", "Problem_Key");
        else if (system.Key == QueryKey.Reserved)
            problems.Add(new(".Key", text["Problem_KeyTwice", system.Key]));
        CheckName(system.Name, ".Name", problems);
        if (system.Announcement.Length > LongestText || system.Contact.Length > LongestText)
            problems.Add(new(system.Contact.Length > LongestText ? ".Contact" : ".Announcement", text["Problem_TooLong", LongestText]));
        if (system.OpenFromUtc >= system.OpenUntilUtc)
            Add(problems, ".OpenUntilUtc", "Problem_Time");
        if (system.KeptVersions is < 0 or > MostKept)
            problems.Add(new(".KeptVersions", text["Problem_Kept", MostKept]));
        if (system.Columns.Count is 0 or > MostColumns)
            problems.Add(new(".Columns", text["Problem_Columns", MostColumns]));
        if (system.Ways.Count is 0 or > MostWays)
            problems.Add(new(".Ways", text["Problem_Ways", MostWays]));
        if (system.Columns.Count > 0 && system.Columns.All(column => column.Role is ColumnRole.Hidden))
            Add(problems, ".Columns", "Problem_NothingShown");
    }

    private void CheckKeys<T>(IReadOnlyList<T> all, Func<T, string> keyOf, string member, List<QueryProblem> problems)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (!QueryKey.IsValid(keyOf(all[i])))
                Add(problems, $".{member}[{i}].Key", "Problem_Key");
            else if (all.Take(i).Any(other => keyOf(other) == keyOf(all[i])))
                problems.Add(new($".{member}[{i}].Key", text["Problem_KeyTwice", keyOf(all[i])]));
        }
    }

    private void CheckColumn(QuerySystem system, QueryColumn column, string place, List<QueryProblem> problems)
    {
        CheckName(column.Label, place + ".Label", problems);
        if (column.Role is ColumnRole.Masked != column.Mask is not null)
            Add(problems, place + ".Mask", "Problem_Mask");
        if (column.Type is ColumnType.Secret && column.Role is not ColumnRole.Hidden)
            Add(problems, place + ".Role", "Problem_SecretShown");
        if (column.Computed is not { } computed)
            return;
        if (column.IsRequired)
            Add(problems, place + ".IsRequired", "Problem_ComputedRequired");
        if (column.Type is not (ColumnType.Integer or ColumnType.Decimal or ColumnType.Money) != computed.Kind is ComputationKind.Grade)
            Add(problems, place + ".Type", "Problem_ComputedType");
        CheckComputation(system, computed, place + ".Computed", problems);
    }

    private void CheckComputation(QuerySystem system, Computation computed, string place, List<QueryProblem> problems)
    {
        var isGrade = computed.Kind is ComputationKind.Grade;
        if (isGrade ? computed.Of.Count != 1 : computed.Of.Count < 2)
            Add(problems, place + ".Of", isGrade ? "Problem_GradeOf" : "Problem_ComputedOf");
        for (var i = 0; i < computed.Of.Count; i++)
        {
            if (system.Column(computed.Of[i]) is not { Computed: null, Type: ColumnType.Integer or ColumnType.Decimal or ColumnType.Money })
                problems.Add(new($"{place}.Of[{i}]", text["Problem_NoNumber", system.Column(computed.Of[i])?.Label ?? computed.Of[i]]));
        }

        if (isGrade && (computed.Steps.Count == 0 || computed.Steps.Any(step => string.IsNullOrWhiteSpace(step.Words))))
            Add(problems, place + ".Steps", "Problem_Steps");
    }

    private void CheckWay(QuerySystem system, WayToAsk way, string place, List<QueryProblem> problems)
    {
        CheckName(way.Label, place + ".Label", problems);
        // One value alone is too easily guessed, unless it is a secret; and a secret alone finds whoever has it.
        if (way.Columns.Distinct().Count() < 2 || way.Columns.Distinct().Count() != way.Columns.Count)
            Add(problems, place + ".Columns", "Problem_TwoColumns");
        for (var i = 0; i < way.Columns.Count; i++)
        {
            var column = system.Column(way.Columns[i]);
            if (column is not { Computed: null })
                problems.Add(new($"{place}.Columns[{i}]", text["Problem_NoColumn", column?.Label ?? way.Columns[i]]));
            else if (!column.IsRequired)
                problems.Add(new($"{place}.Columns[{i}]", text["Problem_NotRequired", column.Label]));
        }

        if (!way.Columns.Contains(way.Subject) || system.Column(way.Subject) is { Type: ColumnType.Secret })
            Add(problems, place + ".Subject", "Problem_Subject");
    }

    private void CheckName(string name, string place, List<QueryProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            problems.Add(new(place, text["Problem_Name", LongestName]));
    }

    private void Add(List<QueryProblem> problems, string place, string message) => problems.Add(new(place, text[message]));
}
