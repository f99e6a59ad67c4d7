using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds every series form: what it is, times its profile, times its scale.</summary>
internal sealed class SeriesBinder
{
    private readonly BindingContext context;
    private readonly PmfBinder pmfs;
    private readonly CsvBinder csvs;
    private readonly PulseBinder pulses;
    private readonly DeclaredUnit declared;

    public SeriesBinder(BindingContext context)
    {
        this.context = context;
        pmfs = new PmfBinder(context);
        csvs = new CsvBinder(context);
        pulses = new PulseBinder(context);
        declared = new DeclaredUnit(context);
    }

    /// <summary>Binds a form for a place; null after a finding.</summary>
    /// <param name="syntax">The form.</param>
    /// <param name="target">What the place wants.</param>
    /// <param name="owner">The node that nodes for its parts are named after.</param>
    /// <param name="place">What the place is, for messages: <c>the limit of 'line'</c>.</param>
    public BoundSeries? Bind(SeriesSyntax syntax, SeriesTarget target, string owner, string? place = null)
    {
        if (Bind(syntax, owner) is not { } value)
        {
            return null;
        }

        // A profile of nothing is bare numbers where items are counted, and a ratio elsewhere.
        return context.Finisher.Finish(
            syntax is ProfileSeries && target is SeriesTarget.Flow or SeriesTarget.PerServer or SeriesTarget.Level && value is { IsPure: true, Nature: Nature.Plain }
                ? value with { Nature = Nature.Bare, PerMinutes = context.FactsOf(syntax.Span.Source).PerMinutes }
                : value,
            target,
            place);
    }

    /// <summary>Binds a form in its own units; null after a finding.</summary>
    public Bound? Bind(SeriesSyntax syntax, string owner)
    {
        if (syntax.IsPartial)
        {
            return null;
        }

        var value = Form(syntax, owner);
        if (value is not null && syntax is not (ValuesSeries or CsvSeries or PmfSeries) && syntax.Unit is { } unit)
        {
            value = declared.Check(value, unit);
        }

        if (value is not null && syntax.Profile is { } reference)
        {
            value = context.Profiles.Bind(reference) is { } profile ? Times(value, profile, syntax.Span, owner) : null;
        }

        if (value is not null && syntax.Scale is { } scale)
        {
            var factor = context.Expressions.Bind(scale, owner);
            EachBinder.ProposeForScale(context, syntax, value, factor, scale.Span);
            value = factor is not null ? Times(value, factor, syntax.Span, owner) : null;
        }

        // A form is many lines long: messages point at its beginning or at its scale.
        return value is null || syntax is ExpressionSeries ? value : value with { Origin = syntax.Scale?.Span ?? syntax.Span };
    }

    /// <summary>A known vector with the unit of its form: data, whose bare items are per the file's time or the step.</summary>
    public Bound? OfData(double[]? values, SeriesSyntax syntax, double? stepMinutes)
    {
        var unit = Unit.None;
        if (syntax.Unit is { } text)
        {
            if (context.Expressions.UnitOf(text.Value, text.Span) is not { } read)
            {
                return null;
            }

            unit = read;
        }

        if (values is null)
        {
            return null;
        }

        var bare = unit.TimePower == 0 && (unit.Items.IsEmpty ? unit.Factor == 1 : UnitMath.SingleItem(unit) is not null);
        return new Bound(unit, bare ? Nature.Bare : Nature.Plain, syntax.Span)
        {
            Known = values,
            PerMinutes = context.FactsOf(syntax.Span.Source).PerMinutes ?? stepMinutes,
            IsData = true,
        };
    }

    private Bound? Form(SeriesSyntax syntax, string owner)
    {
        if (syntax is not (ValuesSeries or CsvSeries) && (syntax.Lead ?? syntax.Lag) is { } displaced)
        {
            context.Findings.Report(DiagnosticCatalog.FieldMisplaced, displaced.Span, $"'lead' and 'lag' go with values and csv only. Use SHIFT in an expression.");
            return null;
        }

        switch (syntax)
        {
            case ExpressionSeries expression:
                return context.Expressions.Bind(expression.Text, owner);
            case ValuesSeries values:
                return Values(values);
            case PmfSeries pmf:
                return pmfs.Bind(pmf);
            case CsvSeries csv:
                return csvs.Bind(csv);
            case ProfileSeries:
                return Bound.Number(1, Unit.None, Nature.Plain, syntax.Span);
            case PoissonSeries poisson:
                return Poisson(poisson, owner);
            case PulseSeries pulse:
                return pulses.Bind(pulse);
            default:
                throw new ArgumentOutOfRangeException(nameof(syntax), syntax.GetType().Name, "Not a form of series.");
        }
    }

    private Bound? Values(ValuesSeries syntax)
    {
        if (context.Data.Displacement(syntax) is not var (ahead, edge))
        {
            return null;
        }

        var step = context.Data.StepOf(syntax.Step, syntax.Span);
        return OfData(context.Data.Fit(syntax.Values.Value, syntax.Align, step, ahead, edge, syntax.Values.Span), syntax, step);
    }

    // What multiplies a count multiplies what was drawn: the mean is what stands under 'poisson'.
    private Bound? Poisson(PoissonSeries syntax, string owner)
    {
        if (Bind(syntax.Mean, SeriesTarget.Flow, owner)?.Value is not { } mean)
        {
            return null;
        }

        if (mean.Known is { } known && Array.FindIndex(known, x => x < 0) is >= 0 and var bin)
        {
            context.Findings.Report(DiagnosticCatalog.NegativeValue, syntax.Mean.Span, $"The mean of 'poisson' is {known[bin]:#,0.######} in bin {bin}: it cannot be below 0.");
            return null;
        }

        var id = context.Nodes.AddPoisson(owner, context.Expressions.Noded(mean, owner), context.Grid, syntax.Span);
        return new Bound(mean.Unit, Nature.Flow, syntax.Span) { From = mean.From, Code = new NameExpression(syntax.Span, id) };
    }

    /// <summary>A value times what is known, or comes from a run.</summary>
    public Bound Times(Bound value, Bound factor, SourceSpan where, string owner)
    {
        if (value.Draw is { } draw && factor.Known is { } known)
        {
            var scaled = Algebra.Product(value with { Draw = null }, factor, false, where, x => context.Expressions.CodeOf(x, owner));
            return scaled with
            {
                Draw = draw with
                {
                    Scale = Columns.Zip(draw.Scale, known, Columns.Multiply),
                    Offset = Columns.Zip(draw.Offset, known, Columns.Multiply),
                },
            };
        }

        // A PMF times something simulated becomes a node of its own.
        return Algebra.Product(value, factor, false, where, x => context.Expressions.CodeOf(x, owner));
    }
}
