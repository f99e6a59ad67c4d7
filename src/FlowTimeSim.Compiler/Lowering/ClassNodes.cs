using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>The nodes of one class's part of a component's measures.</summary>
internal sealed class ClassNodes(BindingContext context, ComponentEntry component, string itemClass)
{
    /// <summary>The class.</summary>
    public string Class => itemClass;

    /// <summary>Where the nodes come from.</summary>
    public SourceSpan Where => component.Syntax.Id.Span;

    /// <summary>True for a measure that the component has.</summary>
    public bool Has(string measure) => Find(measure) is { Role: SymbolRole.Node };

    /// <summary>The node of a measure.</summary>
    public string IdOf(string measure) => Find(measure)?.NodeId ?? ClassNames.Node($"{component.Name}_{measure}", itemClass);

    /// <summary>A measure as an expression.</summary>
    public NameExpression Of(string measure) => Code.Name(Where, IdOf(measure));

    /// <summary>Makes the node of a measure.</summary>
    public void Add(string measure, Expression code) => context.Nodes.Add(new ExprNode(IdOf(measure), Where, code));

    /// <summary>Makes a node that nobody can name.</summary>
    public NameExpression Part(string wanted, Expression code)
    {
        var id = context.Nodes.Fresh(ClassNames.Node($"{component.Name}_{wanted}", itemClass));
        context.Nodes.Add(new ExprNode(id, Where, code));
        return Code.Name(Where, id);
    }

    private Symbol? Find(string measure) => context.Symbols.TryGet(ClassNames.Series($"{component.Name}.{measure}", itemClass), out var symbol) ? symbol : null;
}
