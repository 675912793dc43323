using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Tests.Site;

/// <summary>Systems as cities have them.</summary>
internal static class SampleSystems
{
    /// <summary>人事考试: one row a person, with a total and a grade.</summary>
    public static QuerySystem Exam { get; } = new()
    {
        Key = "exam",
        Name = "人事考试成绩查询",
        State = QueryState.Open,
        Columns =
        [
            new() { Key = "name", Label = "姓名", IsRequired = true, Role = ColumnRole.Masked, Mask = ColumnMask.Name },
            new() { Key = "id-card", Label = "身份证号", Type = ColumnType.IdCard, IsRequired = true, Role = ColumnRole.Masked, Mask = ColumnMask.IdCard },
            new() { Key = "ticket", Label = "准考证号", Type = ColumnType.Code, IsRequired = true },
            new() { Key = "first", Label = "行政职业能力测验", Type = ColumnType.Decimal },
            new() { Key = "second", Label = "申论", Type = ColumnType.Decimal },
            new() { Key = "day", Label = "考试日期", Type = ColumnType.Date },
            new() { Key = "total", Label = "总分", Type = ColumnType.Decimal, Computed = new() { Kind = ComputationKind.Sum, Of = ["first", "second"] } },
            new() { Key = "grade", Label = "申论等次", Computed = new() { Kind = ComputationKind.Grade, Of = ["second"], Steps = [new(60, "合格"), new(85, "优秀")], Otherwise = "不合格" } },
        ],
        Ways =
        [
            new() { Key = "id-card", Label = "按身份证号", Columns = ["name", "id-card"], Subject = "id-card", IsUnique = true },
            new() { Key = "ticket", Label = "按准考证号", Columns = ["name", "ticket"], Subject = "ticket", IsUnique = true },
        ],
    };

    /// <summary>交通违章: several rows a car.</summary>
    public static QuerySystem Traffic { get; } = new()
    {
        Key = "traffic",
        Name = "交通违章查询",
        State = QueryState.Open,
        Columns =
        [
            new() { Key = "plate", Label = "号牌号码", Type = ColumnType.Plate, IsRequired = true },
            new() { Key = "engine", Label = "发动机号后六位", Type = ColumnType.Code, IsRequired = true, Role = ColumnRole.Hidden },
            new() { Key = "time", Label = "违章日期", Type = ColumnType.Date, IsRequired = true },
            new() { Key = "what", Label = "违章行为", IsRequired = true },
            new() { Key = "fine", Label = "罚款金额", Type = ColumnType.Money },
        ],
        Ways = [new() { Key = "car", Label = "按车辆", Columns = ["plate", "engine"], Subject = "plate" }],
    };
}
