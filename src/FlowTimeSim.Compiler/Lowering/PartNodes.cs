using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>The nodes of a component's measures, of all that flows there or of one class's part: what treats both alike asks here.</summary>
/// <param name="context">The scenario.</param>
/// <param name="component">The component.</param>
/// <param name="itemClass">The class; null: all that flows there.</param>
internal sealed class PartNodes(BindingContext context, ComponentEntry component, string? itemClass)
{
    /// <summary>Where the nodes come from.</summary>
    public SourceSpan Where => component.Syntax.Id.Span;

    /// <summary>True for a measure that is never anything but 0.</summary>
    public bool IsZero(string measure) => Find(measure) is { Role: SymbolRole.Zero };

    /// <summary>True for a measure that the component has.</summary>
    public bool Has(string measure) => Find(measure) is { Role: SymbolRole.Node };

    /// <summary>The node of a measure.</summary>
    public string IdOf(string measure) => Find(measure)?.NodeId ?? Called($"{component.Name}_{measure}");

    /// <summary>A measure as an expression.</summary>
    public NameExpression Of(string measure) => Code.Name(Where, IdOf(measure));

    /// <summary>What waits in a buffer at the beginning of a bin.</summary>
    public Expression Waiting() => IsPart ? Code.Call(Where, "SHIFT", Of("queue"), Code.Number(Where, 1)) : Code.Name(Where, Holding.Waiting(context, component));

    /// <summary>What has been served and could leave its server, where what is behind may hold it up.</summary>
    public NameExpression Ready() => Code.Name(Where, context.Nodes.Own(Called($"{component.Name}_ready")));

    /// <summary>The share that the class has of what is there in a bin, where all are served alike.</summary>
    public NameExpression Share() => Code.Name(Where, context.Nodes.Own(Called($"{component.Name}_share")));

    /// <summary>Makes the node of a measure.</summary>
    public void Add(string measure, Expression code) => context.Nodes.Add(new ExprNode(IdOf(measure), Where, code));

    /// <summary>Makes a node that nobody can name.</summary>
    public NameExpression Inner(string wanted, Expression code)
    {
        var node = Fresh($"{component.Name}_{wanted}");
        context.Nodes.Add(new ExprNode(node.Name, Where, code));
        return node;
    }

    /// <summary>The name of a node to be made, which nobody can say.</summary>
    public NameExpression Fresh(string wanted) => Code.Name(Where, context.Nodes.Fresh(Called(wanted)));

    // A class that comes alone is the whole.
    private bool IsPart => itemClass is not null && context.Classes.IsShared(component);

    private string Called(string node) => IsPart ? ClassNames.Node(node, itemClass!) : node;

    private Symbol? Find(string measure)
    {
        var total = $"{component.Name}.{measure}";
        return context.Symbols.TryGet(itemClass is null ? total : ClassNames.Series(total, itemClass), out var symbol) ? symbol : null;
    }
}
