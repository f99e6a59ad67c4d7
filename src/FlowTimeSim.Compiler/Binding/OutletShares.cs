using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>How an outlet is shared out among its connections: weights that sum to 1 in every bin, one of which may be the rest.</summary>
internal sealed class OutletShares(BindingContext context)
{
    private const double Tolerance = 1e-9;

    /// <summary>Whether a weight lies between 0 and 1 in every bin; else a finding.</summary>
    public bool IsShare(Bound weight)
    {
        if (weight.Known is not { } known || Array.FindIndex(known, x => x is < -Tolerance or > 1 + Tolerance) is not (>= 0 and var bin))
        {
            return true;
        }

        context.Findings.Report(DiagnosticCatalog.NegativeValue, weight.Origin, $"The weight is {known[bin]:#,0.######}: a share lies between 0 and 1. Write 40 % or 0.4; 'times' multiplies.");
        return false;
    }

    /// <summary>Checks the weights of one outlet, and fills in the rest; what is wrong with them is a finding.</summary>
    /// <param name="all">Every connection; the one that takes the rest is replaced.</param>
    /// <param name="group">Those of the outlet.</param>
    /// <param name="isComplete">False when one of them was refused: what is left of the weights has no sum.</param>
    public void Share(BoundConnection[] all, int[] group, bool isComplete)
    {
        var weighted = group.Where(i => all[i].Syntax.Weight is not null).ToArray();
        if (group.Length > 1 && weighted.Length < group.Length)
        {
            var missing = all[group.First(i => all[i].Syntax.Weight is null)].Syntax;
            context.Findings.Report(
                DiagnosticCatalog.WeightMissing,
                missing.From.Span,
                $"{group.Length} connections start at {all[group[0]].From.Name}.{all[group[0]].Outlet}, and this one has no weight: nothing is copied. Give each a weight (sum 1), or one 'weight: rest'.");
            return;
        }

        var rests = weighted.Where(i => ConnectionBinder.IsRest(all[i].Syntax)).ToArray();
        if (rests.Length > 1)
        {
            context.Findings.Report(DiagnosticCatalog.WeightMissing, all[rests[1]].Syntax.Weight!.Span, $"Only one connection of an outlet can take the rest.");
            return;
        }

        var said = weighted.Where(i => !ConnectionBinder.IsRest(all[i].Syntax)).Select(i => all[i].Weight).ToArray();
        if (weighted.Length == 0 || said.Contains(null))
        {
            return;
        }

        if (rests.Length == 1)
        {
            all[rests[0]] = all[rests[0]] with { Weight = Rest(said!, all[rests[0]]) };
        }
        else if (isComplete && said.All(w => w!.Known is not null && w.Draw is null))
        {
            CheckSum(said!, all[weighted[0]]);
        }
    }

    private Bound Rest(Bound[] said, BoundConnection connection)
    {
        var where = connection.Syntax.Weight!.Span;
        if (said.All(w => w.Known is not null && w.Draw is null))
        {
            double[] rest = [1];
            foreach (var weight in said)
            {
                rest = Columns.Zip(rest, weight.Known!, Columns.Subtract);
            }

            if (Array.FindIndex(rest, x => x < -Tolerance) is >= 0 and var bin)
            {
                context.Findings.Report(
                    DiagnosticCatalog.WeightSum, where, $"Nothing is left for the rest: the other weights sum to {1 - rest[bin]:0.######}{(rest.Length == 1 ? string.Empty : $" in bin {bin}")}.");
            }

            return new Bound(Unit.None, Nature.Plain, where) { Known = Columns.Map(rest, x => Math.Abs(x) < Tolerance ? 0 : Math.Round(x, 15)) };
        }

        Expression code = new NumberExpression(where, 1);
        foreach (var weight in said)
        {
            code = new BinaryExpression(where, BinaryOperator.Subtract, where, code, context.Expressions.CodeOf(weight, connection.NodeId));
        }

        return new Bound(Unit.None, Nature.Plain, where) { Code = code };
    }

    private void CheckSum(Bound[] said, BoundConnection first)
    {
        double[] sum = [0];
        foreach (var weight in said)
        {
            sum = Columns.Zip(sum, weight.Known!, Columns.Add);
        }

        if (Array.FindIndex(sum, x => Math.Abs(x - 1) > Tolerance) is >= 0 and var bin)
        {
            context.Findings.Report(
                DiagnosticCatalog.WeightSum,
                first.Syntax.Weight!.Span,
                $"The weights of {first.From.Name}.{first.Outlet} sum to {sum[bin]:0.######}{(sum.Length == 1 ? string.Empty : $" in bin {bin} ({context.Grid.Describe(bin)})")}, not to 1. Mend them, or let one be 'weight: rest'.");
        }
    }
}
