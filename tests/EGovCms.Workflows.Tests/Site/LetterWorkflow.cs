namespace EGovCms.Workflows.Tests.Site;

/// <summary>A letter's way, with all that the engine knows.</summary>
internal static class LetterWorkflow
{
    public const string Json = """
        {
          "Key": "letter", "Title": { "zh-CN": "来信办理", "en": "Letters" },
          "States": [
            { "Name": "new", "Title": { "zh-CN": "新来信" }, "Kind": "Start" },
            { "Name": "clarify", "Title": { "zh-CN": "待补充" }, "StopsClock": true },
            { "Name": "handling", "Title": { "zh-CN": "办理中" }, "Progress": 40 },
            { "Name": "checking", "Title": { "zh-CN": "待核查" }, "Progress": 80 },
            { "Name": "done", "Title": { "zh-CN": "已办结" }, "Kind": "End" }
          ],
          "Transitions": [
            { "Name": "ask", "Title": { "zh-CN": "请补充" }, "From": ["new"], "To": "clarify", "Allow": { "Roles": ["Clerk"] } },
            { "Name": "answered", "Title": { "zh-CN": "已补充" }, "From": ["clarify"], "To": "new" },
            { "Name": "dispatch", "Title": { "zh-CN": "转办" }, "From": ["new"], "To": "handling", "Allow": { "Roles": ["Clerk"] },
              "Guards": [{ "Kind": "Named", "Name": "subject-open" }],
              "Fields": [
                { "Name": "units", "Title": { "zh-CN": "承办单位" }, "Kind": "Unit", "Multiple": true, "Required": true, "Participant": "handlers" },
                { "Name": "urgency", "Title": { "zh-CN": "紧急程度" }, "Kind": "Choice", "Options": [{ "Value": "high" }, { "Value": "low" }] },
                { "Name": "by", "Title": { "zh-CN": "回复日期" }, "Kind": "Date", "NotInPast": true },
                { "Name": "note", "Title": { "zh-CN": "要求" }, "MinLength": 2, "MaxLength": 10 },
                { "Name": "public", "Title": { "zh-CN": "公开" }, "Kind": "YesNo" }
              ],
              "Opens": [
                { "Name": "reply", "Title": { "zh-CN": "答复", "en": "Reply" }, "Fields": ["units"], "Term": { "Days": 2 },
                  "Results": [{ "Value": "done", "Title": { "zh-CN": "已办理" } }, { "Value": "not-ours", "Title": { "zh-CN": "不属本单位" } }],
                  "Form": [{ "Name": "answer", "Title": { "zh-CN": "答复内容" }, "Kind": "LongText", "Required": true }] }
              ] },
            { "Name": "extend", "Title": { "zh-CN": "延期" }, "From": ["handling"], "Quiet": true, "Comment": "Required", "Allow": { "Roles": ["Clerk"] }, "Extends": { "Deadline": "whole", "Days": 5 } },
            { "Name": "gather", "Title": { "zh-CN": "汇总" }, "From": ["handling"], "To": "checking", "Automatic": true, "Guards": [{ "Kind": "AllTasksDone", "Task": "reply" }] },
            { "Name": "escalate", "Title": { "zh-CN": "超期转核查" }, "From": ["handling"], "To": "checking" },
            { "Name": "finish", "Title": { "zh-CN": "办结" }, "From": ["checking"], "To": "done", "Allow": { "Roles": ["Clerk"] }, "Guards": [{ "Kind": "TasksDone", "Task": "reply", "Count": 1, "Result": "done" }] },
            { "Name": "again", "Title": { "zh-CN": "返工" }, "From": ["checking"], "To": "new", "Allow": { "Roles": ["Clerk"] } }
          ],
          "Deadlines": [
            { "Name": "handle", "Title": { "zh-CN": "办理时限" }, "State": "handling", "Term": { "Days": 3, "WarnDays": 1 }, "Transition": "escalate" },
            { "Name": "whole", "Title": { "zh-CN": "全程时限" }, "Term": { "Days": 10, "WarnDays": 2 } }
          ]
        }
        """;
}
