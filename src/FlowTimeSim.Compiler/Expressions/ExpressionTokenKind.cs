namespace FlowTimeSim.Compiler.Expressions;

/// <summary>The kinds of tokens.</summary>
internal enum ExpressionTokenKind
{
    End,
    Number,
    Name,
    Parameter,
    Plus,
    Minus,
    Star,
    Slash,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    Dot,
    Percent,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}
