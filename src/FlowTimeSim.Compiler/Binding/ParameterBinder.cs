using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Gives every declared parameter its value: default, scenario, command line, change, the later over the earlier.</summary>
internal sealed class ParameterBinder(BindingContext context)
{
    private readonly Dictionary<string, BoundParameter?> bound = new(StringComparer.Ordinal);
    private readonly ParameterUnits parameterUnits = new(context);

    /// <summary>The declared parameters that have a value, in the order of declaration.</summary>
    public IEnumerable<BoundParameter> All => bound.Values.OfType<BoundParameter>();

    /// <summary>Binds all.</summary>
    public void Bind(IEnumerable<ParameterSyntax> declared)
    {
        foreach (var parameter in declared)
        {
            bound.TryAdd(parameter.Id.Value, null);
            bound[parameter.Id.Value] = One(parameter);
        }

        foreach (var value in context.Recipe.Scenario.Parameters.Where(value => !bound.ContainsKey(value.Id.Value) && !context.Recipe.IsIncomplete))
        {
            var nearest = NearestName.Find(value.Id.Value, bound.Keys);
            var hint = nearest is null ? "Declare it in the catalog under 'parameters', or take it out." : $"Did you mean '{nearest}'?";
            context.Findings.Report(
                DiagnosticCatalog.UndeclaredParameter, value.Id.Span, $"No catalog of this scenario declares a parameter '{value.Id.Value}'. {hint}",
                TextEdit.Rename(value.Id.Span, value.Id.Value, nearest));
        }
    }

    /// <summary>Looks whether the parameters that name a profile name one that there is.</summary>
    public void CheckProfiles(IReadOnlyCollection<string> known)
    {
        foreach (var parameter in All.Where(p => p.Info.Type == "profile" && !known.Contains(p.Text!)).ToArray())
        {
            bound[parameter.Info.Name] = null;
            if (!context.Recipe.IsIncomplete)
            {
                var nearest = NearestName.Find(parameter.Text!, known);
                var hint = nearest is null ? $"Known are {string.Join(", ", known)}." : $"Did you mean '{nearest}'?";
                context.Findings.Report(
                    DiagnosticCatalog.ParameterValue, parameter.Written, $"Parameter '{parameter.Info.Name}' names a profile '{parameter.Text}', but none is called so. {hint}",
                    TextEdit.Rename(parameter.Written, parameter.Text, nearest));
            }
        }
    }

    /// <summary>True when a parameter of this name is declared.</summary>
    public bool Knows(string name) => bound.ContainsKey(name);

    /// <summary>A parameter in an expression; null after a finding.</summary>
    public Bound? Reference(ParameterExpression expression)
    {
        if (Find(expression.Name, expression.Span) is not { } parameter)
        {
            return null;
        }

        if (parameter.Number is { } number)
        {
            return number with { Origin = expression.Span, From = [new UnitOrigin($"${{{expression.Name}}}", parameter.Syntax.Unit?.Span ?? parameter.Written)] };
        }

        context.Findings.Report(
            DiagnosticCatalog.ParameterType,
            expression.Span,
            $"'{expression.Name}' is a {parameter.Info.Type} ('{parameter.Text}'), but a number is wanted here.");
        return null;
    }

    /// <summary>A parameter's text; null after a finding.</summary>
    public string? Text(string name, SourceSpan where)
    {
        if (Find(name, where) is not { } parameter)
        {
            return null;
        }

        if (parameter.Text is { } text)
        {
            return text;
        }

        context.Findings.Report(DiagnosticCatalog.ParameterType, where, $"'{name}' is a {parameter.Info.Type}, but a word is wanted here.");
        return null;
    }

    private BoundParameter? Find(string name, SourceSpan where)
    {
        if (bound.TryGetValue(name, out var parameter))
        {
            return parameter;
        }

        if (!context.Recipe.IsIncomplete)
        {
            var nearest = NearestName.Find(name, bound.Keys);
            var hint = nearest is null ? "Declare it in the catalog under 'parameters'." : $"Did you mean '{nearest}'?";
            context.Findings.Report(DiagnosticCatalog.UnknownName, where, $"No parameter is called '{name}'. {hint}", TextEdit.Rename(where, name, nearest));
        }

        return null;
    }

    // What is tried out from outside (a command line, a slider) is in the unit of the parameter; what is written says its own.
    private static bool IsWritten(ParameterSyntax syntax, YamlScalar value) =>
        value.Span.Source.Path != $"parameter {syntax.Id.Value}" && value != syntax.Min && value != syntax.Max && !syntax.Options.Contains(value);

    private BoundParameter? One(ParameterSyntax syntax)
    {
        if (syntax.IsPartial)
        {
            return null;
        }

        var name = syntax.Id.Value;
        if (ValueOf(syntax) is not { } value)
        {
            context.Findings.Report(
                DiagnosticCatalog.ParameterWithoutValue, syntax.Id.Span, $"Parameter '{name}' has neither a default nor a value in the scenario. Give it one.");
            return null;
        }

        var type = TypeOf(syntax, value);
        return type is "text" or "profile" ? Word(syntax, type, value) : Quantity(syntax, type, value);
    }

    private YamlScalar? ValueOf(ParameterSyntax syntax)
    {
        var change = context.Changes.LastOrDefault(change => change.Target == syntax.Id.Value && change.Operation == "set" && change.Value is ExpressionSeries);
        if (change?.Value is ExpressionSeries { Text: var set })
        {
            return set;
        }

        if (context.Recipe.Inputs.Parameters.TryGetValue(syntax.Id.Value, out var outside))
        {
            var source = new SourceText($"parameter {syntax.Id.Value}", outside);
            return new YamlScalar(source.Span, outside, true);
        }

        return context.Recipe.Scenario.Parameters.LastOrDefault(value => value.Id.Value == syntax.Id.Value)?.Value ?? syntax.Default;
    }

    // A bare word can only be a text.
    private static string TypeOf(ParameterSyntax syntax, YamlScalar value) =>
        syntax.Type?.Value ?? (value.Value.Length > 0 && value.Value.All(c => char.IsAsciiLetter(c) || c is '_' or '-') ? "text" : "number");

    private BoundParameter? Word(ParameterSyntax syntax, string type, YamlScalar value)
    {
        if (!syntax.Options.IsEmpty && !syntax.Options.Any(option => option.Value == value.Value))
        {
            ReportOptions(syntax, value);
            return null;
        }

        return new BoundParameter(syntax, Info(syntax, type, value.Value, double.NaN, Unit.None), null, value.Value, value.Span);
    }

    private BoundParameter? Quantity(ParameterSyntax syntax, string type, YamlScalar value)
    {
        if (Number(syntax, type, value) is not { } number)
        {
            return null;
        }

        foreach (var change in context.Changes.Where(change => change.Target == syntax.Id.Value && (change.Value is null || change.Operation != "set")))
        {
            if (parameterUnits.Changed(syntax, number, change) is not { } changed)
            {
                return null;
            }

            number = changed;
        }

        if (!IsAllowed(syntax, type, number, value))
        {
            return null;
        }

        return new BoundParameter(syntax, Info(syntax, type, value.Value, number.Known![0], number.Unit), number, null, value.Span);
    }

    private Bound? Number(ParameterSyntax syntax, string type, YamlScalar value)
    {
        if (context.Constants.Number(value) is not { } number)
        {
            return null;
        }

        if (type == "duration" && (number.Unit.TimePower != 1 || !number.Unit.Items.IsEmpty))
        {
            context.Findings.Report(
                DiagnosticCatalog.ParameterValue, value.Span, $"Parameter '{syntax.Id.Value}' is a duration: '{value.Value}' is none. Write 15 min, 2 h or 1 day.");
            return null;
        }

        return parameterUnits.Fit(syntax, number, value, IsWritten(syntax, value));
    }

    private bool IsAllowed(ParameterSyntax syntax, string type, Bound number, YamlScalar value)
    {
        var name = syntax.Id.Value;
        var x = number.Known![0];
        if (type == "integer" && x != Math.Round(x))
        {
            context.Findings.Report(DiagnosticCatalog.ParameterValue, value.Span, $"Parameter '{name}' is a whole number: {x} is none.");
            return false;
        }

        if (Limit(syntax, syntax.Min, number) is { } min && x < min)
        {
            context.Findings.Report(DiagnosticCatalog.ParameterValue, value.Span, $"Parameter '{name}' is {value.Value}, below its least value {syntax.Min!.Value}.");
            return false;
        }

        if (Limit(syntax, syntax.Max, number) is { } max && x > max)
        {
            context.Findings.Report(DiagnosticCatalog.ParameterValue, value.Span, $"Parameter '{name}' is {value.Value}, above its greatest value {syntax.Max!.Value}.");
            return false;
        }

        if (!syntax.Options.IsEmpty && !syntax.Options.Any(option => Limit(syntax, option, number) is { } allowed && allowed == x))
        {
            ReportOptions(syntax, value);
            return false;
        }

        return true;
    }

    /// <summary>A limit in the unit of the value.</summary>
    private double? Limit(ParameterSyntax syntax, YamlScalar? text, Bound number)
    {
        if (text is null || Number(syntax, "number", text) is not { } limit)
        {
            return null;
        }

        return limit.Unit.HasDimensionOf(number.Unit) ? Magnitude.Times(limit.Known![0], limit.Unit.Factor / number.Unit.Factor) : limit.Known![0];
    }

    private void ReportOptions(ParameterSyntax syntax, YamlScalar value) => context.Findings.Report(
        DiagnosticCatalog.ParameterValue,
        value.Span,
        $"Parameter '{syntax.Id.Value}' cannot be '{value.Value}'. It is one of {string.Join(", ", syntax.Options.Select(option => option.Value))}.");

    private ParameterInfo Info(ParameterSyntax syntax, string type, string text, double value, Unit unit) => new(syntax.Id.Value, type, text, value, unit)
    {
        Description = syntax.Description?.Value,
        Default = syntax.Default?.Value,
        Min = Bare(syntax, syntax.Min, unit),
        Max = Bare(syntax, syntax.Max, unit),
        Options = [.. syntax.Options.Select(option => option.Value)],
    };

    private double? Bare(ParameterSyntax syntax, YamlScalar? text, Unit unit) =>
        Limit(syntax, text, new Bound(unit, Nature.Plain, syntax.Span) { Known = [0] });
}
