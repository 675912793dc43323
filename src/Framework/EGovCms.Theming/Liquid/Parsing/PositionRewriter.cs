using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid.Parsing;

/// <summary>
/// Gives statements their lines, which Fluid does not keep. Only text has an offset; but between two tags on different
/// lines there is always text (a line break at least), so a statement's line is that of where the text before it ends.
/// Static text is encoded to UTF-8 once, here.
/// </summary>
internal sealed class PositionRewriter(TemplateOptions options) : AstRewriter
{
    private int _counted;
    private int _line = 1;

    public override Statement Visit(Statement statement)
    {
        if (statement is TextSpanStatement text)
            return Encode(text);

        var line = _line;
        var visited = base.Visit(statement);
        // Branches stand in lists of their own type: they cannot be wrapped.
        return visited is ElseStatement or ElseIfStatement or WhenStatement ? visited : new PositionedStatement(visited, line);
    }

    // Their assignments are in typed lists, which must stay as they are.
    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement) => includeStatement;

    protected override Statement VisitRenderStatement(RenderStatement renderStatement) => renderStatement;

    protected override Statement VisitFromStatement(FromStatement fromStatement) => fromStatement;

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => new BoundedRangeExpression(rangeExpression);

    private Utf8TextStatement Encode(TextSpanStatement statement)
    {
        var span = statement.Text;
        var end = span.Offset + span.Length;
        if (span.Buffer is { } buffer && end > _counted)
        {
            _line += buffer.AsSpan(_counted, end - _counted).Count('\n');
            _counted = end;
        }

        statement.PrepareBuffer(options);
        return new Utf8TextStatement(statement.Buffer ?? span.ToString() ?? "");
    }
}
